import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from './find-hits.ts';

const mark = (q: string, text: string) =>
  createFinder(q)(text)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('createFinder()', () => {
  it.each([
    ['missile', 'Missiles and a missile', '[Missiles] and a [missile]'],
    ['containers', 'One container', 'One [container]'],
    ['kim', 'Kim, not Kimchi', '[Kim], not Kimchi'],
    ['sao', 'São Paulo', '[São] Paulo'],
    ['"red carpet" -blue', 'A red, blue carpet', 'A [red], blue [carpet]'],
    ['-', 'A - b', 'A - b'],
    ['', 'Nothing sought', 'Nothing sought'],
  ])('finds %s in %s', (q, text, marked) => {
    expect(mark(q, text)).toBe(marked);
  });

  it('neither loses nor adds a character, whatever is sought in whatever', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (q, words) => {
        const pieces = createFinder(q)(words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
      }),
    );
  });
});
