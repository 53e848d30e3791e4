import type { WrittenChronicle } from '@linimasa/formats/folder';
import type { EventItem, EventSource } from '@linimasa/schema';
import type { TimelineData } from '@linimasa/timeline/data';
import { render } from 'lit';
import { toTimelineData } from '../to-timeline-data.ts';
import { type PageWords, renderChronology } from './render-chronology.ts';
import { sayText } from './say-text.ts';

/** Where the page with nothing in it yet stands, as it is built. */
const TEMPLATE = '/single-page.html';

/**
 * Makes one HTML file that works by itself: the events as text with their sources, and the timeline, which draws itself
 * from the chronicle that is in the file.
 * @throws {TypeError} if the server that this page came from cannot be asked for the parts
 */
export async function createPage(
  chronicle: WrittenChronicle,
  source: EventSource,
  words: PageWords,
): Promise<string> {
  const response = await fetch(TEMPLATE);
  if (!response.ok) throw new TypeError(`${TEMPLATE} answered ${response.status}`);
  const body = await writeBody(chronicle, source, words);
  const { language } = words.texts;
  const title = sayText(chronicle.timeline.title, chronicle.timeline.languages);
  return fillPage(await response.text(), { language, title, body, data: toTimelineData(chronicle) });
}

/** The text of a page, as markup. */
export async function writeBody(
  chronicle: WrittenChronicle,
  source: EventSource,
  words: PageWords,
): Promise<string> {
  const main = document.createElement('main');
  render(renderChronology(chronicle, await listItems(source), words), main);
  // The marks that Lit finds its places by.
  const marks = document.createNodeIterator(main, NodeFilter.SHOW_COMMENT);
  for (let mark = marks.nextNode(); mark !== null; mark = marks.nextNode()) (mark as Comment).remove();
  return main.outerHTML;
}

/** Everything in order of time, what has no date with it. */
async function listItems(source: EventSource): Promise<readonly EventItem[]> {
  const { signal } = new AbortController();
  const items: EventItem[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 1000, undated: 'include' as const, ...(cursor === undefined ? {} : { cursor }) };
    const page = await source.events(query, signal);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

/** What is different in every page. */
interface PageParts {
  readonly language: string;
  readonly title: string;
  /** Markup. */
  readonly body: string;
  readonly data: TimelineData;
}

/** Puts the parts of a page where the template has their names. */
export function fillPage(template: string, { language, title, body, data }: PageParts): string {
  const text = document.createElement('title');
  text.textContent = title;
  // No text in it ends the script that it stands in.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return template
    .replace('>{}</script>', () => `>${json}</script>`)
    .replace('<main></main>', () => body)
    .replace('<title></title>', () => text.outerHTML)
    .replace('<html lang="en">', () => `<html lang="${language}">`);
}
