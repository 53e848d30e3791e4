import { describeValue } from '@linimasa/schema';
import { type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import { checkNodes, MAX_ALIASES, MAX_DEPTH } from './check-nodes.ts';
import type { Flaw } from './flaw.ts';
import { keepYears } from './keep-years.ts';

/** A YAML text read: its tree for finding places, its value, and what is wrong with it. */
export interface YamlText {
  readonly root: ParsedNode | null;
  /** `undefined` when the text is broken, so that nothing can be said about its content. */
  readonly value: unknown;
  readonly broken: boolean;
  readonly flaws: readonly Flaw[];
}

/** What mends the commonest faults; the others say it themselves. */
const ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'quotes around a text that holds ": "',
  BAD_ALIAS: 'quotes around a text that begins with "*"',
  BAD_SCALAR_START: 'quotes around this text',
  MISSING_CHAR: 'what was opened to be closed',
  MULTIPLE_DOCS: 'one document in the file',
  NON_STRING_KEY: 'a plain word as key',
  RESOURCE_EXHAUSTION: `at most ${MAX_DEPTH} levels`,
  TAB_AS_INDENT: 'spaces',
  TAG_RESOLVE_FAILED: 'a value without a tag, or quotes around a text that begins with "!"',
};

/** Parses YAML 1.2 (core schema) in linear time. Never throws, never expands a bomb of aliases. */
export function parseYaml(text: string): YamlText {
  // The library's own check for unique keys is quadratic, so ours runs after it.
  const document = parseDocument(text, {
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    return { root: null, value: undefined, broken: true, flaws: oneForEachLine(errors, text) };
  const root = document.contents;
  const { flaws, unsafe } = checkNodes(root);
  if (unsafe) return { root, value: undefined, broken: true, flaws };
  keepYears(root);
  try {
    return { root, value: document.toJS({ maxAliasCount: MAX_ALIASES }), broken: false, flaws };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const flaw = { offset: 0, path: [], message: 'Too many aliases', expected: 'values written out' };
    return { root, value: undefined, broken: true, flaws: [...flaws, flaw] };
  }
}

/** One mistake makes the library complain several times about its line; the first complaint names it best. */
function oneForEachLine(errors: readonly YAMLError[], text: string): Flaw[] {
  const flaws: Flaw[] = [];
  let next = 0;
  for (const { code, message, pos } of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const offset = Math.min(pos[0], text.length);
    // Looking for the line of every complaint would take quadratic time.
    if (offset < next) continue;
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', start);
    next = end === -1 ? Infinity : end + 1;
    const line = text.slice(start, end === -1 ? undefined : end).trim();
    const expected = ADVICE[code] ?? 'valid YAML';
    const received = line === '' ? 'the end' : describeValue(line);
    flaws.push({ offset, path: [], message: word(code, message), expected, received });
  }
  return flaws;
}

function word(code: string, message: string): string {
  return code === 'RESOURCE_EXHAUSTION' ? 'Nested too deeply' : `Cannot read this YAML: ${message}`;
}
