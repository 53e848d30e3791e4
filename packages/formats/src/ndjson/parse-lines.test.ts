import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RESERVED_KEYS } from '../folder/reserved-keys.ts';
import { type ChronicleLine, LINE_KINDS } from './chronicle-line.ts';
import type { LineResult } from './line-issue.ts';
import { parseLines } from './parse-lines.ts';
import { sortMembers } from './sort-members.ts';
import { LONGEST_LINE } from './split-lines.ts';
import { stringifyLine } from './stringify-line.ts';

async function parse(...chunks: readonly string[]): Promise<readonly LineResult[]> {
  const results: LineResult[] = [];
  for await (const result of parseLines(stream(chunks))) results.push(result);
  return results;
}

async function* stream(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}

/** What is wrong with a text, as `line:column path: message (expected …, received …)`. */
async function listIssues(...chunks: readonly string[]): Promise<readonly string[]> {
  return (await parse(...chunks)).flatMap((result) =>
    result.ok
      ? []
      : result.issues.map(
          ({ line, column, path, message, expected, received }) =>
            `${line}:${column} ${path}: ${message} (${expected}; ${received})`,
        ),
  );
}

const nest = (depth: number) => `{"event":${'{"a":'.repeat(depth - 2)}{}${'}'.repeat(depth - 2)}}`;
const ONE = 'an object with one member: timeline, vocabulary, source, actor, place, event, claim';
const record = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 5 }))
  .filter((value) => ![...RESERVED_KEYS].some((key) => JSON.stringify(value).includes(key)));
/** Strings are as long as they like; numbers are those that JSON writes exactly. */
const lines = fc.array(
  fc.record({ kind: fc.constantFrom(...LINE_KINDS), record }).filter((line) => {
    const numbers = JSON.stringify(line).match(/-?\d[\d.]*(?:e[+-]?\d+)?/gi) ?? [];
    return numbers.every(
      (number) => !Number.isInteger(Number(number)) || Number.isSafeInteger(Number(number)),
    );
  }),
);

describe('parseLines()', () => {
  test.prop([lines, fc.nat(), fc.boolean()])(
    'reads back what was written, however it is cut',
    async (written, cut, crlf) => {
      const text = written
        .map(stringifyLine)
        .join('')
        .replaceAll('\n', crlf ? '\r\n\r\n' : '\n');
      const size = 1 + (cut % 40);
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.slice(index * size, (index + 1) * size),
      );
      const read = (await parse(...chunks)).map((result) => (result.ok ? result.value : undefined));
      expect(read.map((line) => line && { kind: line.kind, record: line.record })).toEqual(
        written.map(({ kind, record: value }) => ({ kind, record: JSON.parse(JSON.stringify(value)) })),
      );
      expect(read.map((line) => line?.line)).toEqual(
        written.map((_, index) => (crlf ? 2 * index + 1 : index + 1)),
      );
    },
  );

  it('passes over empty lines and a mark of the byte order, and needs no last line feed', async () => {
    const results = await parse('\uFEFF{"event":{"id":"a"}}\n\n  \r\n', ' {"event":{"id":"b"}}');
    expect(results).toEqual([
      { ok: true, value: { kind: 'event', record: { id: 'a' }, line: 1 } },
      { ok: true, value: { kind: 'event', record: { id: 'b' }, line: 4 } },
    ]);
    expect(await parse()).toEqual([]);
    expect(await parse('\n')).toEqual([]);
  });

  it.each([
    ['{"event":{"id":"a}', 'Cannot read this JSON (an object such as {"event":{…}}; "\\"a}")', 16],
    ['{"event":{"id":', 'Cannot read this JSON (an object such as {"event":{…}}; the end)', 16],
    ['{"event":{id:1}}', 'Cannot read this JSON (an object such as {"event":{…}}; "id:1}}")', 11],
    ['{"event":{}} {}', 'Cannot read this JSON (an object such as {"event":{…}}; "{}")', 14],
    ['{"evnt":{}}', 'Unknown kind of record ("event"; "evnt")', 2],
    ['{"x":{}}', `Unknown kind of record (one of ${ONE.slice(27)}; "x")`, 2],
    ['{}', `No record (${ONE}; {})`, 1],
    ['[]', `No record (${ONE}; [])`, 1],
    ['null', `No record (${ONE}; null)`, 1],
    ['{"event":{},"claim":{}}', `More than one record in a line (${ONE}; ["event","claim"])`, 1],
    ['{"event":{"__proto__":{}}}', 'Reserved key (another name; "__proto__")', 11],
    ['{"event":{"a":{"\\u0063onstructor":1}}}', 'Reserved key (another name; "constructor")', 1],
    [
      '{"event":{"n":9007199254740993}}',
      'n is too large to be kept exactly (a number up to 9007199254740991; 9007199254740992)',
      11,
    ],
    [
      '{"event":{"n":1e400}}',
      'n is too large to be kept exactly (a number up to 9007199254740991; Infinity)',
      11,
    ],
  ])('says what is wrong with %s', async (text, told, column) => {
    expect(await listIssues(`\n${text}\n{"event":{}}`)).toEqual([`2:${column} : ${told}`]);
  });

  it('names the record that is none', async () => {
    expect(await listIssues('{"event":[1]}')).toEqual(['1:2 event: Wrong type (an object; [1])']);
  });

  it('counts no bracket inside a string as depth, and refuses depth before it parses', async () => {
    expect(
      await listIssues(nest(64), '\n', JSON.stringify({ event: { a: `\\"${'['.repeat(100)}` } })),
    ).toEqual([]);
    expect(await listIssues(nest(65))).toEqual(['1:325 : Nested too deeply (at most 64 levels; undefined)']);
    expect(await listIssues(`{"event":${'['.repeat(1_000_000)}`)).toHaveLength(1);
  });

  it('holds no line that is too long, and reads the next', async () => {
    const chunk = 'x'.repeat(1 << 20);
    const results = await parse(...Array<string>(9).fill(chunk), '\n{"event":{}}\n');
    expect(results).toEqual([
      {
        ok: false,
        issues: [
          {
            line: 1,
            column: 1,
            path: '',
            message: 'Too long a line',
            expected: `at most ${LONGEST_LINE} characters`,
          },
        ],
      },
      { ok: true, value: { kind: 'event', record: {}, line: 2 } },
    ]);
  });
});

describe('sortMembers()', () => {
  const shuffle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffle);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).toReversed();
    return Object.fromEntries(entries.map(([name, member]) => [name, shuffle(member)]));
  };

  test.prop([fc.jsonValue()])('gives equal values equal texts and changes none', (value) => {
    expect(sortMembers(value)).toEqual(value);
    expect(JSON.stringify(sortMembers(shuffle(value)))).toBe(JSON.stringify(sortMembers(value)));
  });

  it('keeps the order of lists', () => {
    const line: ChronicleLine = { kind: 'event', record: sortMembers({ b: [2, { d: 1, c: 2 }], a: 1 }) };
    expect(stringifyLine(line)).toBe('{"event":{"a":1,"b":[2,{"c":2,"d":1}]}}\n');
  });
});
