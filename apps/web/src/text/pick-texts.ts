import { en } from './en.ts';
import { id } from './id.ts';
import type { Texts } from './texts.ts';

/** The languages that the pages speak. */
export const LANGUAGES = [en, id] as const;

/** The texts of the first of the given languages (BCP 47) that the pages speak; else English. */
export function pickTexts(languages: readonly string[]): Texts {
  for (const language of languages) {
    const base = language.split('-')[0];
    const texts = LANGUAGES.find((each) => each.language === base);
    if (texts !== undefined) return texts;
  }
  return en;
}
