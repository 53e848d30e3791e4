import { foldWord } from '@linimasa/schema';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemIndonesian } from '@orama/stemmers/indonesian';
import { stemmer as stemRussian } from '@orama/stemmers/russian';

const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['en', (word: string) => stemEnglish(foldWord(word))],
  ['id', (word: string) => stemIndonesian(foldWord(word))],
  // Russian endings are told by й, which folding would lose; ё is commonly written е.
  ['ru', (word: string) => stemRussian(word.replaceAll('ё', 'е'))],
]);

/**
 * The stems of a word, each marked with `~` so that no word equals a stem: the one of its language (BCP 47),
 * none for a language without a stemmer, all of them when the language is not known.
 */
export function stemWord(word: string, language?: string): readonly string[] {
  const primary = language?.split('-')[0]?.toLowerCase();
  const stems = new Set<string>();
  for (const [code, stem] of STEMMERS) {
    if (primary !== undefined && primary !== code) continue;
    const folded = foldWord(stem(word));
    if (folded !== '') stems.add(`~${folded}`);
  }
  return [...stems];
}
