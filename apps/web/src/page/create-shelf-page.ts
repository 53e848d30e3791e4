import { pickText, type TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { toPicturePath } from '../picture/to-picture-path.ts';
import { fillCount } from '../text/fill-text.ts';
import { nameLanguage } from '../text/name-language.ts';
import { stringifyViewState } from '../view/view-state.ts';
import { wordExtent } from '../view/word-window.ts';
import { createRoomPage } from './create-room-page.ts';
import { describeTimeline } from './describe-record.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderLayout, toRoom } from './render-layout.ts';

/** The page of all timelines: what each is, how far it reaches, and how it looks. Where there is one, it is that one's. */
export async function createShelfPage(context: PageContext): Promise<PageParts> {
  const { client, texts, url } = context;
  const timelines = await client.timelines();
  const [only] = timelines;
  if (only !== undefined && timelines.length === 1)
    return createRoomPage({ ...context, view: { ...context.view, timeline: only.id } }, only.id);
  const main = html`<article class="plain">
      <h1>${texts.state.timelines}</h1>
      <p class="prose">${texts.tagline}</p>
    </article>
    ${timelines.length === 0 ? html`<p>${texts.state.noTimelines}</p>` : nothing}
    <ul class="shelf-list">${timelines.map((timeline) => renderTimeline(timeline, context))}</ul>
    <p><a class="pill" href="/new?lang=${texts.language}">${texts.about.make}</a></p>`;
  return {
    title: texts.name,
    summary: texts.tagline,
    data: {
      '@context': 'https://schema.org',
      '@type': 'DataCatalog',
      name: texts.name,
      url: `${url.origin}/`,
      dataset: timelines.map((timeline) =>
        describeTimeline(timeline, { origin: url.origin, languages: [texts.language] }),
      ),
    },
    body: renderLayout(context, undefined, main),
  };
}

function renderTimeline(timeline: TimelineAnswer, { texts, view }: PageContext): TemplateResult {
  const { id, title, summary, counts, extent, zone, languages } = timeline;
  const read = [texts.language, ...languages];
  const name = pickText(title, read);
  const said = summary === undefined ? undefined : pickText(summary, read);
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  const facts = [
    ...(extent === undefined ? [] : [wordExtent(extent, texts.locale, zone)]),
    fillCount(texts, texts.counts.events, counts.events),
    fillCount(texts, texts.counts.sources, counts.sources),
    list.format(languages.map((language) => nameLanguage(language, texts.language))),
  ];
  const picture = (theme: 'light' | 'dark') =>
    toPicturePath({ timeline: id, filters: {} }, 'svg', { size: 'small', theme });
  return html`<li>
    <a href=${stringifyViewState(toRoom(view, id))}>
      <picture><source media="(prefers-color-scheme: dark)" srcset=${picture('dark')} /><img src=${picture('light')} alt="" width="320" height="180" loading="lazy" decoding="async" /></picture>
      <div>
        <h2 lang=${name.language}><bdi>${name.value}</bdi></h2>
        <p class="quiet">${facts.join(' · ')}</p>
        ${said === undefined ? nothing : html`<p lang=${said.language}><bdi>${said.value}</bdi></p>`}
      </div>
    </a>
  </li>`;
}
