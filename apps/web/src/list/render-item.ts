import { type EventItem, pickText, type Vocabulary } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Piece } from '../hit/find-hits.ts';
import { renderHits } from '../hit/render-hits.ts';
import type { Names } from '../parts/names.ts';
import { wordNoSource } from '../parts/word-no-source.ts';
import { type DateContext, wordDate } from '../parts/word-when.ts';
import { fillCount } from '../text/fill-text.ts';
import { renderIsolated } from '../text/isolate.ts';

/** What an event of a list is told with. */
export interface ItemContext extends DateContext {
  readonly vocabulary: Vocabulary;
  readonly places: Names;
  /** Finds in a text what was sought. */
  readonly mark?: (text: string) => readonly Piece[];
}

/** An event of a list, to stand in a link: when it was, what it was, and what is to be known of it at a glance. */
export function renderItem(item: EventItem, context: ItemContext): TemplateResult {
  const { texts, mark = (text) => [{ text, hit: false }] } = context;
  const title = pickText(item.title, [texts.language]);
  const summary = item.summary === undefined ? undefined : pickText(item.summary, [texts.language]);
  const { date, note } = wordDate(item.when, item.bounds, context);
  return html`<div class="when"><span class="date">${date}</span>${note === '' ? nothing : html`<span class="note">${renderIsolated(note)}</span>`}</div>
    <div class="what">
      <h3 lang=${title.language}><bdi>${renderHits(mark(title.value))}</bdi></h3>
      ${summary === undefined ? nothing : html`<p class="gist" lang=${summary.language}><bdi>${renderHits(mark(summary.value))}</bdi></p>`}
      <p class="facts">${renderFacts(item, context)}</p>
    </div>`;
}

function renderFacts(item: EventItem, { texts, vocabulary, places }: ItemContext): TemplateResult {
  const kind = vocabulary.kinds[item.kind ?? ''];
  const sources = new Set(item.citations.map(({ source }) => source)).size;
  const [place] = item.where;
  return html`${item.contested ? html`<span class="contested"><span aria-hidden="true">≠</span> ${texts.contested.toLocaleLowerCase(texts.locale)}</span>` : nothing}
    ${item.review === 'unconfirmed' ? html`<span class="status" data-status="unconfirmed">${texts.unconfirmed}</span>` : nothing}
    ${kind === undefined ? nothing : html`<span class="kind" data-hue=${findHue(vocabulary, item.kind)}><bdi>${pickText(kind.label, [texts.language]).value}</bdi></span>`}
    ${item.status === 'occurred' ? nothing : html`<span class="status" data-status=${item.status}>${texts.status[item.status]}</span>`}
    <span>${sources === 0 ? wordNoSource(item.when, texts) : fillCount(texts, texts.counts.sources, sources)}</span>
    ${place === undefined ? nothing : html`<span><bdi>${places.of(place)}</bdi></span>`}`;
}

const hues = new WeakMap<Vocabulary, ReadonlyMap<string | undefined, number>>();

/** The colour of a kind, as the timeline gives it: by the order of kinds; the last for one that is not known. */
function findHue(vocabulary: Vocabulary, kind: string | undefined): number {
  let known = hues.get(vocabulary);
  if (known === undefined) {
    const kinds = Object.entries(vocabulary.kinds).toSorted(([, a], [, b]) => a.order - b.order);
    known = new Map(kinds.map(([id], hue) => [id, hue]));
    hues.set(vocabulary, known);
  }
  return known.get(kind) ?? 8;
}
