import type { Citation } from '@linimasa/schema';
import { foldText } from './fold-text.ts';
import type { HeldText } from './held-text.ts';
import { loosenText } from './loosen-text.ts';

/** How a citation stands to the text at hand. */
export interface LocatedCitation {
  /**
   * `found` where it says, `moved` to another paragraph, `lost`: nowhere in the text; `unchecked` where it says nothing
   * that could be compared, neither a digest nor words.
   */
  readonly state: 'found' | 'moved' | 'lost' | 'unchecked';
  /** Where it stands now; of what is lost, the paragraph that begins as it did and was probably edited. */
  readonly paragraph?: number;
  /** What the citation says of a passage that is there, and is not so. */
  readonly amiss: readonly ('starts' | 'quote')[];
}

/**
 * Looks a citation up in the text of its source: by digest, or, where it has none, by the words it gives.
 * Of several paragraphs with the same text the stated one counts, else the nearest.
 */
export function locateCitation(citation: Citation, held: HeldText): LocatedCitation {
  const { digest, locator } = citation;
  const stated = locator?.paragraph;
  const fits = (index: number) =>
    digest === undefined
      ? stated !== undefined && listAmiss(citation, held.paragraphs[index] ?? '').length === 0
      : held.digests[index] === digest;
  if (digest === undefined && (stated === undefined || !givesWords(citation))) {
    const beyond = stated !== undefined && stated > held.paragraphs.length;
    return { state: beyond ? 'lost' : 'unchecked', amiss: [] };
  }
  const places = held.paragraphs.flatMap((_, index) => (fits(index) ? [index + 1] : []));
  const paragraph = findNearest(places, stated ?? 1);
  if (paragraph === undefined) return toLost(locator?.starts, held);
  const amiss = listAmiss(citation, held.paragraphs[paragraph - 1] ?? '');
  return { state: stated === undefined || stated === paragraph ? 'found' : 'moved', paragraph, amiss };
}

/** Whether a paragraph begins with these words, however they are cased, spaced and quoted; a word counts whole. */
export function beginsWith(paragraph: string, words: string): boolean {
  const [text, start] = [loosenText(paragraph), loosenText(words)];
  return text.startsWith(start) && !/^[\p{L}\p{N}]{2}/u.test(`${start.slice(-1)}${text.slice(start.length)}`);
}

function givesWords({ locator, quote }: Citation): boolean {
  return locator?.starts !== undefined || quote !== undefined;
}

function listAmiss({ locator, quote }: Citation, paragraph: string): LocatedCitation['amiss'] {
  const starts = locator?.starts;
  return [
    ...(starts === undefined || beginsWith(paragraph, starts) ? [] : ['starts' as const]),
    ...(quote === undefined || paragraph.includes(foldText(quote.exact)) ? [] : ['quote' as const]),
  ];
}

function toLost(starts: string | undefined, { paragraphs }: HeldText): LocatedCitation {
  const index = starts === undefined ? -1 : paragraphs.findIndex((text) => beginsWith(text, starts));
  return index === -1 ? { state: 'lost', amiss: [] } : { state: 'lost', paragraph: index + 1, amiss: [] };
}

function findNearest(places: readonly number[], to: number): number | undefined {
  return places.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}
