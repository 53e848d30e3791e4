import { fc, test } from '@fast-check/vitest';
import type { Citation } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { createCitation } from './create-citation.ts';
import { hashText } from './hash-text.suite.ts';
import { parseHeldText } from './held-text.ts';
import { locateCitation } from './locate-citation.ts';

const TEXT = ['The Port Office lays a stone.', 'The Port Office lays a pipe.', '“Soon,” it says.'];
const held = parseHeldText(TEXT.join('\n'), hashText);
const locate = (citation: Omit<Citation, 'source'>, text = held) =>
  locateCitation({ source: 'gazette-12', ...citation }, text);
const digest = held.digests[1] ?? '';
const quote = (exact: string) => ({ exact, language: 'en' });

describe('createCitation()', () => {
  it('takes as few words as tell the paragraph from the others, three to five', () => {
    const starts = [1, 2, 3].map(
      (paragraph) => createCitation('gazette-12', held, paragraph).locator?.starts,
    );
    expect(starts).toEqual(['The Port Office lays a', 'The Port Office lays a', '“Soon,” it says.']);
    expect(createCitation('gazette-12', parseHeldText('One two three four.', hashText), 1)).toEqual({
      source: 'gazette-12',
      locator: { paragraph: 1, starts: 'One two three' },
      digest: hashText('One two three four.'),
    });
    expect(() => createCitation('gazette-12', held, 4)).toThrow(RangeError);
  });
});

describe('locateCitation()', () => {
  it.each([
    ['found', { locator: { paragraph: 2 }, digest }, { paragraph: 2, amiss: [] }],
    ['found', { digest }, { paragraph: 2, amiss: [] }],
    ['found', { locator: { page: 7 }, digest }, { paragraph: 2, amiss: [] }],
    ['moved', { locator: { paragraph: 1 }, digest }, { paragraph: 2, amiss: [] }],
    ['moved', { locator: { paragraph: 9 }, digest }, { paragraph: 2, amiss: [] }],
    ['lost', { locator: { paragraph: 2 }, digest: hashText('x') }, { amiss: [] }],
    [
      'lost',
      { locator: { paragraph: 1, starts: '"soon," it' }, digest: hashText('x') },
      { paragraph: 3, amiss: [] },
    ],
    ['found', { locator: { paragraph: 2, starts: 'the  port' }, digest }, { paragraph: 2, amiss: [] }],
    ['found', { locator: { paragraph: 2, starts: 'The Por' }, digest }, { paragraph: 2, amiss: ['starts'] }],
    [
      'found',
      { locator: { paragraph: 2 }, digest, quote: quote('lays a  pipe') },
      { paragraph: 2, amiss: [] },
    ],
    [
      'found',
      { locator: { paragraph: 2 }, digest, quote: quote('a stone') },
      { paragraph: 2, amiss: ['quote'] },
    ],
    ['found', { locator: { paragraph: 3, starts: '"Soon,' } }, { paragraph: 3, amiss: [] }],
    ['moved', { locator: { paragraph: 1, starts: '“Soon' } }, { paragraph: 3, amiss: [] }],
    ['moved', { locator: { paragraph: 1 }, quote: quote('pipe') }, { paragraph: 2, amiss: [] }],
    ['lost', { locator: { paragraph: 1, starts: 'Later' } }, { amiss: [] }],
    ['lost', { locator: { paragraph: 4 } }, { amiss: [] }],
    ['unchecked', { locator: { paragraph: 1 } }, { amiss: [] }],
    ['unchecked', { locator: { page: 7 } }, { amiss: [] }],
    ['unchecked', {}, { amiss: [] }],
  ] as const)('says %s of %j', (state, citation, rest) => {
    expect(locate(citation)).toEqual({ state, ...rest });
  });

  it('takes the stated one of equal paragraphs, else the nearest', () => {
    const twice = parseHeldText('a\nb\na\nc\na', hashText);
    const states = [1, 2, 3, 4, 5, 9].map((paragraph) =>
      locate({ locator: { paragraph }, digest: hashText('a') }, twice),
    );
    expect(states.map(({ state, paragraph }) => `${state} ${paragraph}`)).toEqual([
      'found 1',
      'moved 1',
      'found 3',
      'moved 3',
      'found 5',
      'moved 5',
    ]);
  });

  const paragraphs = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd e', 'f g h'), {
    minLength: 1,
    maxLength: 8,
  });

  test.prop([paragraphs, fc.nat(8), fc.constantFrom('a', 'd e', 'z')])(
    'finds a digest if and only if it stands in the stated place, and loses it only if it stands nowhere',
    (lines, index, cited) => {
      const text = parseHeldText(lines.join('\n'), hashText);
      const { state, paragraph } = locate(
        { locator: { paragraph: index + 1 }, digest: hashText(cited) },
        text,
      );
      expect(state === 'found').toBe(lines[index] === cited);
      expect(state === 'lost').toBe(!lines.includes(cited));
      if (paragraph !== undefined) expect(lines[paragraph - 1]).toBe(cited);
    },
  );

  test.prop([paragraphs, fc.nat(7)])(
    'finds what createCitation() made, with nothing amiss',
    (lines, pick) => {
      const text = parseHeldText(lines.join('\n'), hashText);
      const paragraph = (pick % lines.length) + 1;
      const citation = createCitation('gazette-12', text, paragraph);
      expect(locateCitation(citation, text)).toEqual({ state: 'found', paragraph, amiss: [] });
    },
  );
});
