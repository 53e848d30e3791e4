import type { Citation } from '@linimasa/schema';
import type { HeldText } from './held-text.ts';
import { beginsWith } from './locate-citation.ts';

const FEWEST_WORDS = 3;
const MOST_WORDS = 5;

/**
 * Makes the citation of a paragraph: its number, as few of its first words as tell it from the others (three to five),
 * and its digest.
 * @throws {RangeError} if the text has no such paragraph
 */
export function createCitation(source: string, held: HeldText, paragraph: number): Citation {
  const text = held.paragraphs[paragraph - 1];
  const digest = held.digests[paragraph - 1];
  if (text === undefined || digest === undefined)
    throw new RangeError(`Cannot cite paragraph ${paragraph}: the text has ${held.paragraphs.length}`);
  return { source, locator: { paragraph, starts: pickStart(text, held.paragraphs) }, digest };
}

function pickStart(text: string, paragraphs: readonly string[]): string {
  const words = text.split(' ');
  const start = (length: number) => words.slice(0, length).join(' ');
  for (let length = FEWEST_WORDS; length < MOST_WORDS; length += 1) {
    if (paragraphs.filter((other) => beginsWith(other, start(length))).length === 1) return start(length);
  }
  return start(MOST_WORDS);
}
