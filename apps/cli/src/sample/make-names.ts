import type { Text } from '@linimasa/schema';
import type { Random } from './create-random.ts';

/** Syllables of invented names, in Latin and Cyrillic letters. */
const SYLLABLES: readonly (readonly [latin: string, cyrillic: string])[] =
  `ka ка|ri ри|mun мун|ta та|lo ло|ve ве|san сан|do до|mi ми|ral рал|ne не|po по|su су|bar бар|gi ги|len лен|ro ро|
ma ма|tu ту|dan дан|ki ки|vo во|sel сел|na на|pe пе|lim лим|ba ба|zo зо|fir фир|go го|ras рас|te те|lu лу|men мен|di ди|
nor нор|va ва|bu бу|tan тан|zi зи`
    .replaceAll('\n', '')
    .split('|')
    .map((pair) => {
      const [latin = '', cyrillic = ''] = pair.split(' ');
      return [latin, cyrillic];
    });

/** Makes so many names that no two share, of two or three syllables. */
export function makeNames(random: Random, count: number): readonly Text[] {
  const names = new Map<string, Text>();
  while (names.size < count) {
    const syllables = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES));
    const latin = capitalise(syllables.map(([one]) => one).join(''));
    const cyrillic = capitalise(syllables.map(([, one]) => one).join(''));
    names.set(latin, { en: latin, id: latin, ru: cyrillic });
  }
  return [...names.values()];
}

/** Makes the first letter a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Puts texts together in each of the three languages. */
export function joinTexts(join: (language: 'en' | 'id' | 'ru') => string): Text {
  return { en: join('en'), id: join('id'), ru: join('ru') };
}
