import { describe, expect, it } from 'vitest';
import { createTag, matchesTag } from './tag.ts';

describe('createTag()', () => {
  it('differs where any part does, and where parts are split otherwise', () => {
    const tags = [['a', 'bc'], ['ab', 'c'], ['a', 'b', 'c'], ['abc'], ['a', 'bd']].map((parts) =>
      createTag(parts),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is a weak tag, the same for the same parts', () => {
    expect(createTag(['a', 'b'])).toMatch(/^W\/"[\w-]{22}"$/);
    expect(createTag(['a', 'b'])).toBe(createTag(['a', 'b']));
  });
});

describe('matchesTag()', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['"b","a"', true],
    ['"b"', false],
    ['a', false],
    ['W/a', false],
    ['*', false],
    ['', false],
    [undefined, false],
  ])('holds %s against W/"a"', (header, expected) => {
    expect(matchesTag(header, 'W/"a"')).toBe(expected);
  });
});
