import { enPage } from './en-page.ts';
import { idPage } from './id-page.ts';
import type { PageTexts } from './page-texts.ts';
import { pickTexts } from './pick-texts.ts';
import type { Texts } from './texts.ts';

/** What the server's pages say: all that pages say, and what only they do. */
export interface ServerTexts extends Texts {
  readonly page: PageTexts;
}

const PAGES: Readonly<Record<string, PageTexts>> = { en: enPage, id: idPage };

/** The texts of the first of the given languages (BCP 47) that the pages speak; else English. */
export function pickPageTexts(languages: readonly string[]): ServerTexts {
  const texts = pickTexts(languages);
  return { ...texts, page: PAGES[texts.language] ?? enPage };
}
