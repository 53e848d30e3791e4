import { type Actor, pickText, type TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Names } from '../parts/names.ts';
import { wordAnyDate } from '../parts/word-when.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { isolate, renderIsolated } from '../text/isolate.ts';
import { linkRecords } from '../view/links.ts';
import { toRecordPath } from '../view/to-record-path.ts';
import { NO_FILTERS, stringifyViewState } from '../view/view-state.ts';
import { describeActor } from './describe-record.ts';
import { loadListed } from './load-listed.ts';
import { loadNames } from './load-names.ts';
import { loadStatements } from './load-statements.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderEvents } from './render-events.ts';
import { renderLayout, renderPaging, renderSection, toRoom } from './render-layout.ts';
import { renderElsewhere, renderRecord } from './render-record.ts';
import { renderStatements } from './render-statements.ts';
import { toRecordPicture } from './to-record-picture.ts';

/** The page of an actor: by which names, in which offices, what they took part in, and what they say. */
export async function createActorPage(context: PageContext, id: string, actor: string): Promise<PageParts> {
  const { client, texts, view, url } = context;
  const cursor = url.searchParams.get('claims');
  // Whether it is there comes first: a filter by what is not there is refused in other words.
  const record = await client.actor(id, actor);
  const [timeline, listed, statements, resting] = await Promise.all([
    client.timeline(id),
    loadListed(context, id, { actor: [actor] }),
    loadStatements(client, id, { claimant: [actor], ...(cursor === null ? {} : { cursor }) }),
    client.events(id, { origin: [actor], undated: 'include', limit: 1, fields: ['id'] }),
  ]);
  const languages = [texts.language, ...timeline.languages];
  const name = pickText(record.name, languages);
  const named = await loadNames(
    client,
    id,
    [...record.members, ...record.roles.flatMap(({ organisation }) => organisation ?? [])],
    languages,
  );
  const count = resting.matched.count;
  const reporting = stringifyViewState({
    ...toRoom(view, id),
    filters: { ...NO_FILTERS, origin: [actor] },
  });
  const main = renderRecord(context, {
    of: texts.page.actor[record.type],
    name,
    room: stringifyViewState({ ...toRoom(view, id), filters: { ...NO_FILTERS, actor: [actor] } }),
    facts: html`${renderNames(record, timeline, named, context)}
      ${count === 0 ? nothing : html`<dt>${texts.filter.origin}</dt><dd><a href=${reporting}>${fillCount(texts, texts.page.reporting, count)}</a></dd>`}
      ${renderElsewhere(record.wikidata, context)}`,
    sections: html`${renderSection(texts.page.tookPart, renderEvents(listed.page.items, timeline, listed.places, context))}
      ${renderPaging('cursor', listed.page.next, context)}
      ${renderSection(texts.page.said, renderStatements(statements, timeline, context))}
      ${renderPaging('claims', statements.page.next, context)}`,
    empty: listed.page.matched.count + statements.page.matched.count + count === 0,
  });
  const own = new URL(toRecordPath(id, 'actors', actor), url).href;
  return {
    title: name.value,
    picture: toRecordPicture(timeline, listed.page, { actor: [actor] }, context),
    data: describeActor(record, { origin: url.origin, languages }, own),
    body: renderLayout(context, timeline, main),
  };
}

function renderNames(
  { aliases, members, roles }: Actor,
  timeline: TimelineAnswer,
  named: Names,
  { texts, view }: PageContext,
): TemplateResult {
  const links = linkRecords(timeline.id, view.language);
  const languages = [texts.language, ...timeline.languages];
  return html`${aliases.length === 0 ? nothing : html`<dt>${texts.page.aliases}</dt><dd>${renderIsolated(aliases.map(isolate).join(', '))}</dd>`}
    ${members.length === 0 ? nothing : html`<dt>${texts.page.members}</dt><dd><ul class="inline">${members.map((id) => html`<li><a href=${links.filter('actor', id)}><bdi>${named.of(id)}</bdi></a></li>`)}</ul></dd>`}
    ${
      roles.length === 0
        ? nothing
        : html`<dt>${texts.page.offices}</dt>${roles.map(({ title, organisation, when }) => {
            const held = isolate(pickText(title, languages).value);
            const said =
              organisation === undefined
                ? held
                : fillText(texts.page.office, { title: held, organisation: isolate(named.of(organisation)) });
            const date =
              when === undefined ? undefined : wordAnyDate(when, { texts, zone: timeline.zone }).text;
            return html`<dd>${renderIsolated(said)}${date === undefined ? nothing : html` <span class="role">${date}</span>`}</dd>`;
          })}`
    }`;
}
