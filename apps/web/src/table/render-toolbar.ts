import { createCsv } from '@linimasa/formats/csv';
import {
  type EventQuery,
  type EventSort,
  type Matched,
  stringifyQuery,
  type TimelineAnswer,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import { saveText } from '../parts/save-text.ts';
import { fillCount } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { wordMatched } from '../text/word-matched.ts';
import { applyViewChange, createViewEvent } from '../view/view-change.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { toTableSort } from './render-head.ts';
import type { Selection } from './selection.ts';

const SORTS = ['start', '-start', 'importance', '-importance', 'relevance'] as const;

/** What the line above the table says and does. */
export interface Toolbar {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly sort: EventSort;
  /** There are words by which rows can be ordered. */
  readonly searched: boolean;
  /** What the table asks. */
  readonly query: EventQuery;
  readonly matched: Matched | undefined;
  /** What no row of time can hold. */
  readonly undated: Matched | undefined;
  readonly view: ViewState;
  readonly selection: Selection;
}

/** How many rows, in which order, and the ways to take them along: all of them, or those that are chosen. */
export function renderToolbar(toolbar: Toolbar): TemplateResult {
  const { texts, timeline, query, matched, selection } = toolbar;
  const { items } = selection;
  const path = `/v1/timelines/${encodeURIComponent(timeline.id)}/events.csv?${stringifyQuery(query)}`;
  return html`<div class="toolbar">
    <p class="count" role="status"><strong>${matched === undefined ? `${texts.state.loading}…` : wordMatched(texts, texts.counts.events, matched)}</strong></p>
    ${
      items.length === 0
        ? html`<a class="link" href=${path} download=${`${timeline.id}.csv`}>${texts.table.saveAll}</a>`
        : html`<p role="status">${fillCount(texts, texts.table.chosen, items.length)}</p>
            <button type="button" class="link" @click=${() => saveChosen(timeline, selection)}>${texts.table.saveChosen}</button>
            <button type="button" class="link" @click=${() => selection.clear()}>${texts.table.letGo}</button>`
    }
    ${renderUndated(toolbar)} ${renderSort(toolbar)}
  </div>`;
}

/** The way to the list, which has a shelf for them. */
function renderUndated({ texts, undated, view }: Toolbar): TemplateResult | typeof nothing {
  if (undated === undefined || undated.count === 0) return nothing;
  const change = { show: undefined };
  return html`<a class="link" href=${stringifyViewState(applyViewChange(view, { change, step: true }))} @click=${(event: MouseEvent) => followLink(event, change)}>${wordMatched(texts, texts.counts.undated, undated)}</a>`;
}

function renderSort({ texts, sort, searched }: Toolbar): TemplateResult {
  return html`<label class="sort"
    >${texts.table.sort}
    <select @change=${onSort}>
      ${SORTS.map((each) =>
        each === 'relevance' && !searched
          ? nothing
          : html`<option value=${each} ?selected=${each === sort}>${texts.table.sorts[each]}</option>`,
      )}
    </select></label
  >`;
}

function onSort({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLSelectElement)) return;
  const sort = SORTS.find((each) => each === currentTarget.value) ?? 'start';
  currentTarget.dispatchEvent(createViewEvent({ sort: toTableSort(sort) }));
}

function saveChosen({ id, languages, fields }: TimelineAnswer, { items }: Selection): void {
  const csv = createCsv({ languages, fields });
  saveText(
    `${id}.csv`,
    'text/csv;charset=utf-8',
    csv.header + items.map((item) => csv.stringify(item)).join(''),
  );
}
