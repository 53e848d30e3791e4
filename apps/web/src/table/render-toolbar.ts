import { createCsv } from '@linimasa/formats/csv';
import {
  type EventQuery,
  type EventSort,
  type Matched,
  stringifyQuery,
  type TimelineAnswer,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderUndated } from '../parts/render-undated.ts';
import { saveText } from '../parts/save-text.ts';
import { fillCount } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { wordMatched } from '../text/word-matched.ts';
import { createViewEvent } from '../view/view-change.ts';
import type { ViewState } from '../view/view-state.ts';
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
  const { texts, timeline, query, matched, undated, view, selection } = toolbar;
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
    ${renderUndated(texts, view, undated)} ${renderSort(toolbar)}
  </div>`;
}

function renderSort({ texts, sort, searched }: Toolbar): TemplateResult {
  return html`<label class="choice"
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
