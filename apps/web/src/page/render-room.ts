import { type EventAnswer, type Facets, pickText, type TimelineAnswer, type Window } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { createClaimContext } from '../claim/claim-context.ts';
import type { MatchingCounts } from '../data/load-counts.ts';
import { groupItems } from '../list/group-items.ts';
import { renderEvent, renderWhen } from '../panel/render-event.ts';
import { takeSentence } from '../panel/render-lede.ts';
import { renderHeader } from '../parts/render-header.ts';
import { toPicturePath, toPictureView } from '../picture/to-picture-path.ts';
import { renderTabs } from '../room/render-tabs.ts';
import { fillCount } from '../text/fill-text.ts';
import type { ServerTexts } from '../text/pick-page-texts.ts';
import { wordMatched } from '../text/word-matched.ts';
import { linkView } from '../view/links.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { wordEnds, wordExtent } from '../view/word-window.ts';
import type { Listed } from './load-listed.ts';
import type { PageContext } from './page.ts';
import { renderEvents } from './render-events.ts';
import { renderPaging } from './render-layout.ts';
import { renderChapters, renderFacets } from './render-ways.ts';

/** What the page of a timeline shows. */
export interface RoomPage {
  readonly context: PageContext;
  readonly timeline: TimelineAnswer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  /** What it shows of time; undefined where nothing has a date. */
  readonly window: Window | undefined;
  readonly listed: Listed;
  readonly facets: Facets;
  readonly counts: MatchingCounts;
  /** The event that is open. */
  readonly event: EventAnswer | undefined;
}

/** The room as it stands before the app has drawn it, each thing where the app will draw it. */
export function renderRoom(room: RoomPage): TemplateResult {
  const { context, timeline, languages } = room;
  const { texts } = context;
  const view: ViewState = { ...context.view, timeline: timeline.id };
  const { counts, extent, zone } = timeline;
  const subtitle = [
    ...(extent === undefined ? [] : [wordExtent(extent, texts.locale, zone)]),
    fillCount(texts, texts.counts.events, counts.events),
    fillCount(texts, texts.counts.sources, counts.sources),
  ].join(' · ');
  const title = pickText(timeline.title, languages).value;
  const search = html`<div class="search" aria-hidden="true">${texts.header.search}</div>`;
  const share = html`<span class="pill share" aria-hidden="true">${texts.share.open}</span>`;
  return html`<linimasa-app timeline=${timeline.id}><div class="light room">
    <div class="top">${renderHeader({ texts, view, title, subtitle, middle: search, end: share })}</div>
    <main>
      ${renderLede(room)} ${renderFacets(room.facets, room.counts.contested, view, texts)}
      <div class="axis"><div class="frame">${renderStill(timeline.id, view, texts)}</div></div>
      <div class="below">
        <div>${renderTabs(texts, view)} ${renderChapters(timeline, view, texts)} ${renderListed(room, view)}</div>
        ${room.event === undefined ? renderAbout(room) : renderOpen(room.event, room, view)}
      </div>
    </main>
  </div></linimasa-app>`;
}

/** The timeline as a picture, for readers without scripts. */
function renderStill(timeline: string, view: ViewState, texts: ServerTexts): TemplateResult {
  const shown = toPictureView(timeline, view, texts.language);
  const dark = toPicturePath(shown, 'svg', { theme: 'dark' });
  return html`<picture><source media="(prefers-color-scheme: dark)" srcset=${dark} /><img class="still" src=${toPicturePath(shown, 'svg')} alt=${texts.page.picture} loading="lazy" /></picture>`;
}

function renderListed(room: RoomPage, view: ViewState): TemplateResult {
  const { context, timeline, window, listed, counts } = room;
  const { texts } = context;
  const { page, places } = listed;
  const ends = window === undefined ? undefined : wordEnds(window, texts.locale, timeline.zone);
  const undated = renderEvents(counts.undated.items, timeline, places, { ...context, view });
  return html`<section class="list" aria-label=${texts.list.label}>
    <h2 class="unseen">${texts.list.label}</h2>
    <p class="summary">
      <strong>${wordMatched(texts, texts.counts.inWindow, page.matched)}</strong>
      ${ends === undefined ? nothing : html`<span>${ends.from} – ${ends.to}</span>`}
    </p>
    ${renderGroups(room, view)} ${renderPaging('cursor', page.next, context)}
    ${undated === undefined ? nothing : html`<div class="shelf"><h2>${wordMatched(texts, texts.counts.undated, counts.undated.matched)}</h2><p class="quiet">${texts.list.undatedNote}</p>${undated}</div>`}
  </section>`;
}

/** What a window is about first, as the app lists it; what takes several pages in order of time. */
function renderGroups({ context, timeline, window, listed }: RoomPage, view: ViewState) {
  const { page, places } = listed;
  const { texts, url } = context;
  const list = (items: Listed['page']['items']) =>
    renderEvents(items, timeline, places, { ...context, view });
  if (window === undefined || page.next !== undefined || url.searchParams.has('cursor'))
    return list(page.items);
  const { began, vague, earlier } = groupItems(page.items, window);
  return html`${list(began)}
    ${vague.length === 0 ? nothing : html`<div class="shelf"><h2>${texts.list.vague}</h2>${list(vague)}</div>`}
    ${earlier.length === 0 ? nothing : html`<div class="shelf"><h2>${texts.list.earlier}</h2>${list(earlier)}</div>`}`;
}

/** The open event beside the list; without the app its links lead on within the room. */
function renderOpen(
  event: EventAnswer,
  { context, timeline, languages }: RoomPage,
  view: ViewState,
): TemplateResult {
  const { texts } = context;
  const { event: _, ...closed } = view;
  const claims = createClaimContext(event, timeline, linkView(view), texts);
  const title = pickText(event.title, languages);
  return html`<div class="panel open"><article class="event">
    <nav class="bar" aria-label=${texts.panel.label}><a class="step close" href=${stringifyViewState(closed)} aria-label=${texts.panel.close}>✕</a></nav>
    ${renderWhen(event, claims)}
    <h2 lang=${title.language}><bdi>${title.value}</bdi></h2>
    ${renderEvent(event, claims)}
  </article></div>`;
}

/** Where nothing stands beside the list: what the timeline is, in its first sentence, and on request the rest. */
function renderLede({ timeline, languages, context }: RoomPage): TemplateResult | typeof nothing {
  if (timeline.summary === undefined) return nothing;
  const { value, language } = pickText(timeline.summary, languages);
  return html`<details class="lede">
    <summary><bdi lang=${language}>${takeSentence(value, language)}</bdi> <span>${context.texts.about.reads}</span></summary>
    <p class="prose" lang=${language}><bdi>${value}</bdi></p>
    <p class="quiet">${context.texts.about.counts}</p>
  </details>`;
}

function renderAbout({ context, timeline, languages }: RoomPage): TemplateResult {
  const { summary } = timeline;
  const said = summary === undefined ? undefined : pickText(summary, languages);
  return html`<div class="panel about"><div class="event">
    ${said === undefined ? nothing : html`<p class="prose" lang=${said.language}><bdi>${said.value}</bdi></p>`}
    <p class="quiet">${context.texts.about.counts}</p>
  </div></div>`;
}
