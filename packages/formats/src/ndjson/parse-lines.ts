import { describeValue, findNearest } from '@linimasa/schema';
import { LINE_KINDS, type LineKind } from './chronicle-line.ts';
import type { LineIssue, LineResult } from './line-issue.ts';
import { parseJson } from './parse-json.ts';
import { LONGEST_LINE, type SplitLine, splitLines } from './split-lines.ts';

/**
 * Reads a chronicle of one record a line, each an object with one member named for its kind, as its text comes. Holds one
 * line at a time; empty lines are passed over. What the records say is not looked at. Never throws of its own.
 */
export async function* parseLines(chunks: AsyncIterable<string>): AsyncGenerator<LineResult> {
  for await (const split of splitLines(chunks)) {
    const result = parseLine(split);
    if (result !== undefined) yield result;
  }
}

function parseLine({ line, text }: SplitLine): LineResult | undefined {
  const refuse = (issue: Omit<LineIssue, 'line' | 'path'> & { readonly path?: string }): LineResult => ({
    ok: false,
    issues: [{ line, path: '', ...issue }],
  });
  if (text === undefined)
    return refuse({ column: 1, message: 'Too long a line', expected: `at most ${LONGEST_LINE} characters` });
  // Some editors begin a file with a mark of the byte order.
  const json = line === 1 && text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (json.trim() === '') return undefined;
  const parsed = parseJson(json);
  if ('flaw' in parsed) {
    const { offset, ...flaw } = parsed.flaw;
    return refuse({ column: offset + 1, ...flaw });
  }
  const { value } = parsed;
  const kinds = isMap(value) ? Object.keys(value) : [];
  const [kind] = kinds;
  if (!isMap(value) || kind === undefined || kinds.length > 1) {
    const expected = `an object with one member: ${LINE_KINDS.join(', ')}`;
    const message = kinds.length > 1 ? 'More than one record in a line' : 'No record';
    return refuse({
      column: 1,
      message,
      expected,
      received: describeValue(kinds.length > 1 ? kinds : value),
    });
  }
  const column = json.indexOf('"') + 1;
  if (!isKind(kind)) {
    const nearest = findNearest(kind, LINE_KINDS);
    const expected = nearest === undefined ? `one of ${LINE_KINDS.join(', ')}` : `"${nearest}"`;
    return refuse({ column, message: 'Unknown kind of record', expected, received: describeValue(kind) });
  }
  const record = value[kind];
  if (!isMap(record))
    return refuse({
      column,
      path: kind,
      message: 'Wrong type',
      expected: 'an object',
      received: describeValue(record),
    });
  return { ok: true, value: { kind, record, line } };
}

function isKind(text: string): text is LineKind {
  return LINE_KINDS.some((kind) => kind === text);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
