import type { WrittenChronicle } from '@linimasa/formats/folder';
import type { EventItem } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { wordDate } from '../../parts/word-when.ts';
import { fillCount } from '../../text/fill-text.ts';
import type { NewTexts } from '../../text/new-texts.ts';
import type { Texts } from '../../text/texts.ts';
import { sayText } from './say-text.ts';

/** The words that a page is written in. */
export interface PageWords {
  readonly texts: Texts;
  readonly words: NewTexts;
}

/** What a page says without any script: the events in order, each with its sources, and room for the timeline. */
export function renderChronology(
  chronicle: WrittenChronicle,
  items: readonly EventItem[],
  { texts, words }: PageWords,
): TemplateResult {
  const { title, languages } = chronicle.timeline;
  const say = (text: typeof title) => sayText(text, languages);
  const numbers = new Map(chronicle.sources.map(({ id }, index) => [id, index + 1]));
  return html`<h1>${say(title)}</h1>
    <p class="quiet">${fillCount(texts, texts.counts.events, items.length)}</p>
    <linimasa-timeline></linimasa-timeline>
    <ol class="events">${items.map((item) => renderItem(item, chronicle, numbers, texts))}</ol>
    ${
      chronicle.sources.length === 0
        ? nothing
        : html`<h2>${words.sources}</h2>
          <ol class="sources">
            ${chronicle.sources.map(
              ({ id, title: name, url }) => html`<li id="source-${id}">
                ${url === undefined ? say(name) : html`<a href=${url} rel="noopener">${say(name)}</a>`}
              </li>`,
            )}
          </ol>`
    }
    <p class="quiet">${words.madeWith}</p>`;
}

function renderItem(
  item: EventItem,
  { timeline, actors, places }: WrittenChronicle,
  numbers: ReadonlyMap<string, number>,
  texts: Texts,
): TemplateResult {
  const { date, note } = wordDate(item.when, item.bounds, { texts, zone: timeline.zone });
  const say = (text: typeof timeline.title) => sayText(text, timeline.languages);
  const who = item.who.flatMap(({ actor }) => actors.find(({ id }) => id === actor) ?? []);
  const where = item.where.flatMap((place) => places.find(({ id }) => id === place) ?? []);
  const facts = [...who, ...where].map(({ name }) => say(name)).join(' · ');
  return html`<li id="event-${item.id}">
    <p class="when">${date}${note === '' ? nothing : html` <small>${note}</small>`}</p>
    <div>
      <h3>${say(item.title)}</h3>
      ${item.summary === undefined ? nothing : html`<p class="summary">${say(item.summary)}</p>`}
      ${facts === '' && item.citations.length === 0 ? nothing : html`<p class="quiet">${facts}${item.citations.map(({ source }) => html` <a href="#source-${source}">[${numbers.get(source)}]</a>`)}</p>`}
    </div>
  </li>`;
}
