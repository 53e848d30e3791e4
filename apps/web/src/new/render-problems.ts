import type { SheetRow } from '@linimasa/formats/spreadsheet';
import { html, nothing, type TemplateResult } from 'lit';
import { fillCount, fillText } from '../text/fill-text.ts';
import { nameColumn, type SheetView } from './sheet-view.ts';
import { wordFault } from './word-fault.ts';

/** How many are listed; the rows tell them all. */
const MOST = 8;

interface Problems extends SheetView {
  readonly onGo: (row: SheetRow) => Promise<void>;
}

/** The first problems, each leading to its cell. */
export function renderProblems({ onGo, ...view }: Problems): TemplateResult | typeof nothing {
  const { sheet, texts, words } = view;
  const all = sheet.rows.flatMap((row) => row.problems.map((problem) => ({ row, problem })));
  if (all.length === 0) return nothing;
  const more = all.length - MOST;
  return html`<ul class="problems">
    ${all.slice(0, MOST).map(
      ({ row, problem }) => html`<li>
        <button type="button" @click=${() => onGo(row)}>
          <b>${fillText(words.toProblem, { row: String(row.number) })}</b>
          <span class="quiet">${problem.column === undefined ? nothing : nameColumn(view, problem.column)}</span>
          ${problem.value === '' ? nothing : html`<q><bdi>${problem.value.slice(0, 80)}</bdi></q>`}
          <span>${wordFault(problem, words, texts)}</span>
        </button>
      </li>`,
    )}
    ${more > 0 ? html`<li class="quiet">${fillCount(texts, words.moreProblems, more)}</li>` : nothing}
  </ul>`;
}
