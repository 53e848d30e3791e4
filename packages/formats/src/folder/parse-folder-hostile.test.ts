import { describe, expect, it } from 'vitest';
import { parseFolder } from './parse-folder.ts';

const TIMELINE = 'id: t\ntitle: T\nlanguages: [en]\nzone: UTC\n';
const MANY = 40_000;

function repeat(times: number, write: (index: number) => string, between = '\n'): string {
  return Array.from({ length: times }, (_, index) => write(index)).join(between);
}

const bomb = repeat(9, (i) => `k${i}: &k${i} [${repeat(9, () => (i === 0 ? 'x' : `*k${i - 1}`), ', ')}]`);

/** What it is, the text of vocabulary.yaml, and the message of its first issue. */
const HOSTILE: readonly (readonly [name: string, text: string, message: string])[] = [
  ['40,000 keys', repeat(MANY, (i) => `k${i}: 1`), 'Unknown member "k0"'],
  ['40,000 times one key', repeat(MANY, () => 'kinds: {}'), 'Key given twice'],
  ['deep lists', '['.repeat(20_000), 'Nested too deeply'],
  ['deep lists that end', '['.repeat(100) + ']'.repeat(100), 'Nested too deeply'],
  ['deep maps', '{a: '.repeat(20_000), 'Nested too deeply'],
  ['keys within keys', '? '.repeat(1000), 'Cannot read this YAML: With stringKeys, all keys must be strings'],
  ['an alias bomb', bomb, 'Too many aliases'],
  ['40,000 aliases', `a: &a 1\nb: [${repeat(MANY, () => '*a', ', ')}]`, 'Too many aliases'],
  ['an alias inside itself', 'kinds: &a { x: *a }', 'This alias stands inside what it points to'],
  ['__proto__', '__proto__: { polluted: true }', 'Reserved key'],
  ['constructor', 'kinds: { constructor: { prototype: { polluted: true } } }', 'Reserved key'],
  ['40,000 bad lines', repeat(MANY, () => 'a: b: c'), 'Cannot read this YAML: Nested mappings'],
  ['a line of 40,000 quotes', '"'.repeat(MANY), 'Cannot read this YAML: Unexpected double-quoted-scalar'],
  ['foreign tags', 'kinds: !!js/function "x"', 'Cannot read this YAML: Unresolved tag'],
];

describe('parseFolder() with hostile YAML', () => {
  it.each(HOSTILE)('answers %s in time', { timeout: 10_000 }, (_, text, message) => {
    const result = parseFolder(
      new Map([
        ['timeline.yaml', TIMELINE],
        ['vocabulary.yaml', text],
      ]),
    );
    expect(result.ok ? 'valid' : result.issues[0]?.message).toContain(message);
    expect({}).not.toHaveProperty('polluted');
  });
});
