import type { HeldText } from './held-text.ts';
import { loosenText } from './loosen-text.ts';

/** Where words stand in a text: the numbers of the paragraphs, or else the one that is most like it. */
export interface FoundPassages {
  readonly paragraphs: readonly number[];
  /** Where no paragraph has the words: the first of those that share most of them, if any shares one. */
  readonly nearest?: { readonly paragraph: number; readonly shared: number; readonly of: number };
}

/** Finds the paragraphs that hold a few words, in their order, however cased, spaced and quoted. */
export function findPassages(held: HeldText, words: string): FoundPassages {
  const texts = held.paragraphs.map(loosenText);
  const wanted = loosenText(words);
  const paragraphs = texts.flatMap((text, index) =>
    wanted !== '' && text.includes(wanted) ? [index + 1] : [],
  );
  if (paragraphs.length > 0) return { paragraphs };
  const tokens = toTokens(wanted);
  const shared = texts.map((text) => {
    const own = toTokens(text);
    return [...tokens].filter((token) => own.has(token)).length;
  });
  const most = shared.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return { paragraphs };
  return { paragraphs, nearest: { paragraph: shared.indexOf(most) + 1, shared: most, of: tokens.size } };
}

function toTokens(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}
