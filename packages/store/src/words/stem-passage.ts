import { foldWord, splitWords } from '@linimasa/schema';
import { stemWord } from './stem-word.ts';

/** A word as texts are searched by: folded, with its marked stems. */
export interface StemmedWord {
  readonly word: string;
  readonly stems: readonly string[];
}

// A few thousand words make up most of any text: stemming each once makes loading three times as fast.
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 64;
const remembered = new Map<string | undefined, Map<string, StemmedWord>>();

/** Splits a text into its words and stems them; without a language (BCP 47), by every stemmer. */
export function stemPassage(text: string, language?: string): readonly StemmedWord[] {
  const known = remembered.get(language) ?? new Map<string, StemmedWord>();
  remembered.set(language, known);
  const words: StemmedWord[] = [];
  for (const whole of splitWords(text)) {
    const stemmed = known.get(whole) ?? remember(known, whole, language);
    if (stemmed.word !== '') words.push(stemmed);
  }
  return words;
}

function remember(known: Map<string, StemmedWord>, whole: string, language?: string): StemmedWord {
  const stemmed = { word: foldWord(whole), stems: stemWord(whole, language) };
  if (known.size === MOST_REMEMBERED) known.clear();
  if (whole.length <= LONGEST_REMEMBERED) known.set(whole, stemmed);
  return stemmed;
}
