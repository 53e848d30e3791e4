import { describe, expect, it } from 'vitest';
import { createEvent, TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import { isolate } from '../text/isolate.ts';
import { linkRecords } from '../view/links.ts';
import { createClaimContext } from './claim-context.ts';
import { wordEvidence } from './word-evidence.ts';

const event = createEvent();
const context = createClaimContext(event, TIMELINE, linkRecords('test'), en);
const cite = (source: string, paragraph: number, via?: readonly string[]) => ({
  source,
  locator: { paragraph },
  ...(via === undefined ? {} : { via }),
});

describe('wordEvidence()', () => {
  it('gathers the passages of a source that carry the same reporting', () => {
    const citations = [cite('kontan-1', 14), cite('kontan-1', 3), cite('kontan-1', 5, ['kyodo', 'reuters'])];
    expect(wordEvidence(citations, context)).toEqual([
      { chain: isolate('Kontan'), passages: 'paragraphs 3 and 14' },
      {
        chain: `${isolate('Kontan')}, citing ${isolate('Kyodo News')}, citing ${isolate('Reuters')}`,
        passages: 'paragraph 5',
      },
    ]);
  });

  it('keeps two sources of one outlet apart', () => {
    const [first, ...rest] = event.sources;
    const second = { ...first, id: 'kontan-2', title: { en: 'Another' } } as typeof first;
    const sources = [first, second, ...rest].flatMap((source) => source ?? []);
    const both = createClaimContext({ ...event, sources }, TIMELINE, linkRecords('test'), en);
    expect(wordEvidence([cite('kontan-1', 3), cite('kontan-2', 3)], both).map(({ chain }) => chain)).toEqual([
      `${isolate('Kontan')}: ‘${isolate('An article of kontan')}’`,
      `${isolate('Kontan')}: ‘${isolate('Another')}’`,
    ]);
  });
});
