import { type EventItem, pickText, type Source, type TimelineAnswer, wordWhen } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { toComparePath } from '../compare/compare-path.ts';
import { wordPassages } from '../panel/word-citation.ts';
import type { Names } from '../parts/names.ts';
import { toLink } from '../parts/to-link.ts';
import { nameLanguage } from '../text/name-language.ts';
import { linkRecords } from '../view/links.ts';
import { toRecordPath } from '../view/to-record-path.ts';
import { NO_FILTERS, stringifyViewState } from '../view/view-state.ts';
import { describeSource } from './describe-record.ts';
import { loadListed } from './load-listed.ts';
import { loadNames } from './load-names.ts';
import { loadStatements } from './load-statements.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderEvents } from './render-events.ts';
import { renderLayout, renderPaging, renderSection, toRoom } from './render-layout.ts';
import { renderRecord } from './render-record.ts';
import { renderStatements } from './render-statements.ts';
import { toRecordPicture } from './to-record-picture.ts';

/** The page of a source: who made it and whose reporting it carries, what it is cited for, and who says what in it. */
export async function createSourcePage(context: PageContext, id: string, source: string): Promise<PageParts> {
  const { client, texts, view, url } = context;
  const cursor = url.searchParams.get('claims');
  // Whether it is there comes first: a filter by what is not there is refused in other words.
  const record = await client.source(id, source);
  const [timeline, listed, statements] = await Promise.all([
    client.timeline(id),
    loadListed(context, id, { source: [source] }),
    loadStatements(client, id, { source: [source], ...(cursor === null ? {} : { cursor }) }),
  ]);
  const languages = [texts.language, ...timeline.languages];
  const makers = [record.publisher ?? [], record.authors, record.origins].flat();
  const actors = await loadNames(client, id, makers, languages);
  const title = pickText(record.title, [record.language]);
  const cite = ({ citations }: EventItem) => {
    const passages = wordPassages(
      citations.filter((citation) => citation.source === source),
      texts,
    );
    return passages === '' ? nothing : html`<p class="passages">${passages}</p>`;
  };
  const main = renderRecord(context, {
    of: texts.page.source[record.type],
    name: title,
    room: stringifyViewState({ ...toRoom(view, id), filters: { ...NO_FILTERS, source: [source] } }),
    facts: renderMakers(record, timeline, actors, context),
    sections: html`${renderSection(texts.page.cited, renderEvents(listed.page.items, timeline, listed.places, context, cite))}
      ${renderPaging('cursor', listed.page.next, context)}
      ${renderSection(texts.page.claims, renderStatements(statements, timeline, context))}
      ${renderPaging('claims', statements.page.next, context)}
      <p class="onward"><a class="pill" href=${toComparePath(id, { left: [source], right: [] }, view.language)}>${texts.out.compare.label}</a></p>`,
    empty: listed.page.matched.count + statements.page.matched.count === 0,
  });
  const own = new URL(toRecordPath(id, 'sources', source), url).href;
  return {
    title: title.value,
    picture: toRecordPicture(timeline, listed.page, { source: [source] }, context),
    data: describeSource(record, actors, own),
    body: renderLayout(context, timeline, main),
  };
}

function renderMakers(
  { publisher, authors, origins, published, written, language, url, archive }: Source,
  { id, zone }: TimelineAnswer,
  actors: Names,
  { texts, view }: PageContext,
): TemplateResult {
  const { page } = texts;
  const links = linkRecords(id, view.language);
  const list = (label: string, ids: readonly string[]) =>
    ids.length === 0
      ? nothing
      : html`<dt>${label}</dt><dd><ul class="inline">${ids.map((each) => html`<li><a href=${links.filter('actor', each)}><bdi>${actors.of(each)}</bdi></a></li>`)}</ul></dd>`;
  const date = (label: string, when: Source['published']) =>
    when === undefined
      ? nothing
      : html`<dt>${label}</dt><dd>${wordWhen(when, { language: texts.language, zone }).text}</dd>`;
  return html`${list(page.publisher, publisher === undefined ? [] : [publisher])}
    ${list(page.authors, authors)} ${list(page.origins, origins)}
    ${date(page.published, published)} ${published === undefined ? date(page.written, written) : nothing}
    <dt>${page.language}</dt>
    <dd>${nameLanguage(language, texts.language)}</dd>
    ${renderWay(page.elsewhere, url)} ${renderWay(page.archive, archive)}`;
}

function renderWay(label: string, url: string | undefined): TemplateResult | typeof nothing {
  const link = toLink(url);
  if (link === undefined) return nothing;
  return html`<dt>${label}</dt><dd><a href=${link.href} rel="noopener noreferrer external"><bdi>${link.host}</bdi></a></dd>`;
}
