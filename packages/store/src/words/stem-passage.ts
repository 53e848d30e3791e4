import { foldWord, splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';

/** A word as texts are searched by: folded, with its marked stems. */
export interface StemmedWord {
  readonly word: string;
  readonly stems: readonly string[];
}

/** Splits a text into its words and stems them; without a language (BCP 47), by every stemmer. */
export function stemPassage(text: string, language?: string): readonly StemmedWord[] {
  return splitWords(text)
    .map((whole) => ({ word: foldWord(whole), stems: stemWord(whole, language) }))
    .filter(({ word }) => word !== '');
}
