import { type EventItem, pickText, type TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Piece } from '../hit/find-hits.ts';
import { renderHits } from '../hit/render-hits.ts';
import { followLink } from '../parts/follow-link.ts';
import type { Names } from '../parts/names.ts';
import { type DateContext, wordDate } from '../parts/word-when.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';

/** What rows are drawn with, and whom they tell. */
export interface RowContext extends DateContext {
  readonly timeline: TimelineAnswer;
  readonly view: ViewState;
  readonly actors: Names;
  readonly places: Names;
  readonly highlighted: string | undefined;
  readonly find: (text: string) => readonly Piece[];
  readonly selected: (id: string) => boolean;
  readonly select: (item: EventItem, index: number, event: MouseEvent) => void;
  readonly point: (id: string | null) => void;
}

/** One event as a row; an empty one where it is still on its way. */
export function renderRow(item: EventItem | undefined, index: number, context: RowContext): TemplateResult {
  // The first row is that of the headings.
  const row = index + 2;
  if (item === undefined)
    return html`<tr role="row" aria-rowindex=${row} class="waiting"><td role="cell"></td><td role="cell" colspan="6"><span></span></td></tr>`;
  const { texts, timeline, view, highlighted, find, select } = context;
  const title = pickText(item.title, [texts.language]);
  const { date, note } = wordDate(item.when, item.bounds, context);
  const sources = new Set(item.citations.map(({ source }) => source)).size;
  const kind = timeline.vocabulary.kinds[item.kind ?? ''];
  return html`<tr role="row" aria-rowindex=${row} ?data-highlighted=${highlighted === item.id} ?data-current=${view.event === item.id}
    @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && context.point(item.id)}
    @pointerleave=${() => context.point(null)}>
    <td role="cell" class="pick"><label><input type="checkbox" aria-label=${title.value} .checked=${context.selected(item.id)} @click=${(event: MouseEvent) => select(item, index, event)} /></label></td>
    <td role="cell" class="when" title=${[date, note]
      .filter(Boolean)
      .join(', ')
      .replace(/[\u2066-\u2069]/g, '')}>${date}</td>
    <td role="cell" class="title" lang=${title.language}><a href=${stringifyViewState({ ...view, event: item.id })} aria-current=${view.event === item.id ? 'true' : nothing} @click=${(event: MouseEvent) => followLink(event, { event: item.id })}><bdi>${renderHits(find(title.value))}</bdi></a>${renderSigns(item, context)}</td>
    <td role="cell" class="kind">${kind === undefined ? nothing : html`<bdi>${pickText(kind.label, [texts.language]).value}</bdi>`}</td>
    <td role="cell" class="who">${renderNames(
      item.who.flatMap(({ actor }) => actor ?? []),
      context.actors,
    )}</td>
    <td role="cell" class="where">${renderNames(item.where, context.places)}</td>
    <td role="cell" class="importance">${texts.importance[item.importance]}</td>
    <td role="cell" class="sources">${new Intl.NumberFormat(texts.locale).format(sources)}</td>
  </tr>`;
}

/** What must not be overlooked: contested, unconfirmed, not (yet) so. */
function renderSigns(item: EventItem, { texts }: RowContext): TemplateResult {
  return html`${item.contested ? html` <span class="contested" title=${texts.contested}><span aria-hidden="true">≠</span><span class="unseen">${texts.contested}</span></span>` : nothing}${item.status === 'occurred' ? nothing : html` <span class="status">${texts.status[item.status]}</span>`}${item.review === 'unconfirmed' ? html` <span class="status">${texts.unconfirmed}</span>` : nothing}`;
}

function renderNames(ids: readonly string[], names: Names): readonly TemplateResult[] {
  return [...new Set(ids)].map(
    (id, index) => html`${index === 0 ? nothing : ', '}<bdi>${names.of(id)}</bdi>`,
  );
}
