import { describe, expect, it } from 'vitest';
import { findPassages } from './find-passages.ts';
import { hashText } from './hash-text.suite.ts';
import { parseHeldText } from './held-text.ts';

const held = parseHeldText(
  [
    'The Port Office lays the first stone.',
    '“We shall build,” the harbour master says, “until 2032.”',
    'The Port Office names no cost.',
  ].join('\n\n'),
  hashText,
);

describe('findPassages()', () => {
  it.each([
    ['first stone', [1]],
    ['the port  office', [1, 3]],
    ['"we shall build," the', [2]],
    ['stone.', [1]],
  ])('finds %j', (words, paragraphs) => {
    expect(findPassages(held, words)).toEqual({ paragraphs });
  });

  it('names the paragraph that shares most words', () => {
    expect(findPassages(held, 'Port Office first brick')).toEqual({
      paragraphs: [],
      nearest: { paragraph: 1, shared: 3, of: 4 },
    });
  });

  it.each(['', ' ', '?', 'zebra'])('finds nothing like %j', (words) => {
    expect(findPassages(held, words)).toEqual({ paragraphs: [] });
  });
});
