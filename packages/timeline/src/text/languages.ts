import { en } from './en.ts';
import { id } from './id.ts';
import type { Texts } from './texts.ts';

/** The languages that the element speaks, by BCP 47 primary tag. The first speaks where no other can. */
export const LANGUAGES: ReadonlyMap<string, Texts> = new Map([
  ['en', en],
  ['id', id],
]);

/** The texts of a language, English where it has none. `language` is BCP 47. */
export function pickTexts(language: string): Texts {
  return LANGUAGES.get(language.toLowerCase().split('-')[0] ?? '') ?? en;
}
