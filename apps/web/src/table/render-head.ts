import type { EventSort } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import type { Texts } from '../text/texts.ts';
import { applyViewChange } from '../view/view-change.ts';
import { stringifyViewState, type TableSort, type ViewState } from '../view/view-state.ts';

/** A column that rows can be ordered by, both ways: the order that its heading leads to first, then the other. */
const ORDERS = { when: ['start', '-start'], importance: ['importance', '-importance'] } as const;

/** The headings; those by which rows are ordered are links to the other order. */
export function renderHead(texts: Texts, view: ViewState, sort: EventSort): TemplateResult {
  const { table, panel } = texts;
  return html`<thead role="rowgroup">
    <tr role="row" aria-rowindex="1">
      <th role="columnheader" class="pick"><span class="unseen">${table.choose}</span></th>
      ${renderOrder('when', table.when, view, sort)}
      <th role="columnheader" class="title">${panel.label}</th>
      <th role="columnheader" class="kind">${panel.kind}</th>
      <th role="columnheader" class="who">${panel.who}</th>
      <th role="columnheader" class="where">${panel.where}</th>
      ${renderOrder('importance', table.importance, view, sort)}
      <th role="columnheader" class="sources">${panel.sources}</th>
    </tr>
  </thead>`;
}

function renderOrder(
  column: keyof typeof ORDERS,
  label: string,
  view: ViewState,
  sort: EventSort,
): TemplateResult {
  const [first, other] = ORDERS[column];
  const order = sort === first || sort === other ? sort : undefined;
  const change = { sort: toTableSort(order === first ? other : first) };
  // What is most important comes first, as a number would: descending.
  const falling = (order === first) === (column === 'importance');
  const state = order === undefined ? nothing : falling ? 'descending' : 'ascending';
  return html`<th role="columnheader" class=${column} aria-sort=${state}>
    <a href=${stringifyViewState(applyViewChange(view, { change, step: true }))} @click=${(event: MouseEvent) => followLink(event, change)}>${label}</a>
    ${order === undefined ? nothing : html`<span aria-hidden="true">${falling ? '↓' : '↑'}</span>`}
  </th>`;
}

/** The order of time goes without saying. */
export function toTableSort(sort: EventSort): TableSort | undefined {
  return sort === 'start' ? undefined : sort;
}
