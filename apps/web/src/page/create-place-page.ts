import { type Place, pickText, wordWhen } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate, renderIsolated } from '../text/isolate.ts';
import type { ServerTexts } from '../text/pick-page-texts.ts';
import { toRecordPath } from '../view/to-record-path.ts';
import { NO_FILTERS, stringifyViewState } from '../view/view-state.ts';
import { describePlace } from './describe-record.ts';
import { loadListed } from './load-listed.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderEvents } from './render-events.ts';
import { renderLayout, renderPaging, renderSection, toRoom } from './render-layout.ts';
import { renderElsewhere, renderRecord } from './render-record.ts';
import { toRecordPicture } from './to-record-picture.ts';

/** The page of a place: where it is, how exactly that is meant, and what happened there. */
export async function createPlacePage(context: PageContext, id: string, place: string): Promise<PageParts> {
  const { client, texts, view, url } = context;
  // Whether it is there comes first: a filter by what is not there is refused in other words.
  const record = await client.place(id, place);
  const [timeline, listed] = await Promise.all([
    client.timeline(id),
    loadListed(context, id, { place: [place] }),
  ]);
  const languages = [texts.language, ...timeline.languages];
  const name = pickText(record.name, languages);
  const main = renderRecord(context, {
    of: texts.page.place,
    name,
    room: stringifyViewState({ ...toRoom(view, id), filters: { ...NO_FILTERS, place: [place] } }),
    facts: html`${renderWhere(record, texts)} ${renderElsewhere(record.wikidata, context)}`,
    sections: html`${renderSection(texts.page.happenedHere, renderEvents(listed.page.items, timeline, listed.places, context))}
      ${renderPaging('cursor', listed.page.next, context)}`,
    empty: listed.page.matched.count === 0,
  });
  const own = new URL(toRecordPath(id, 'places', place), url).href;
  return {
    title: name.value,
    picture: toRecordPicture(timeline, listed.page, { place: [place] }, context),
    data: describePlace(record, { origin: url.origin, languages }, own),
    body: renderLayout(context, timeline, main),
  };
}

function renderWhere({ aliases, coordinates, country, zone }: Place, texts: ServerTexts): TemplateResult {
  const { page, language } = texts;
  const nation =
    country === undefined ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(country);
  return html`${aliases.length === 0 ? nothing : html`<dt>${page.aliases}</dt><dd>${renderIsolated(aliases.map(isolate).join(', '))}</dd>`}
    ${nation === undefined ? nothing : html`<dt>${page.country}</dt><dd>${nation}</dd>`}
    ${coordinates === undefined ? nothing : html`<dt>${page.position}</dt><dd>${wordPosition(coordinates.lat, coordinates.lon, texts)} <span class="role">${page.precision[coordinates.precision]}</span></dd>`}
    ${zone === undefined ? nothing : html`<dt>${page.zone}</dt><dd>${wordWhen({ edtf: '2000', zone }, { language, zone }).zone}</dd>`}`;
}

/** Degrees as they are written on maps: 39.02° N, 125.75° E. */
function wordPosition(lat: number, lon: number, { locale, page }: ServerTexts): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const [north, south, east, west] = page.directions;
  const say = (degrees: number, positive: string, negative: string) =>
    `${format.format(Math.abs(degrees))}° ${degrees < 0 ? negative : positive}`;
  return `${say(lat, north, south)}, ${say(lon, east, west)}`;
}
