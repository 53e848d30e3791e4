import type { WrittenPage } from './import-pages.ts';

/** The places of the built document that a page is put into, each of which is there once. */
const PLACES = {
  language: '<html lang="en">',
  head: '<title>Linimasa</title>',
  body: '<linimasa-app></linimasa-app>',
} as const;

/**
 * Puts a page into the document that the web app is built into.
 * @throws {Error} for a document that has no such place
 */
export function fillIndex(index: string, { language, head, body }: Omit<WrittenPage, 'status'>): string {
  return [
    [PLACES.language, `<html lang="${language}">`],
    [PLACES.head, head],
    [PLACES.body, body],
  ].reduce((document, [place = '', written = '']) => {
    const [before, after, ...more] = document.split(place);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`Cannot fill index.html: it has no one place ${JSON.stringify(place)}`);
    return before + written + after;
  }, index);
}
