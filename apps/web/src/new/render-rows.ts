import {
  SHEET_FIELDS,
  type SheetField,
  type SheetProblem,
  type SheetRow,
} from '@linimasa/formats/spreadsheet';
import type { When } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wordAnyDate } from '../parts/word-when.ts';
import { fillText } from '../text/fill-text.ts';
import { nameColumn, type SheetView } from './sheet-view.ts';
import { wordFault } from './word-fault.ts';

interface Rows extends SheetView {
  readonly rows: readonly SheetRow[];
  /** Cells that can be written in, as `row:column`. */
  readonly open: ReadonlySet<string>;
  /** The id of the event that was chosen. */
  readonly selected: string | undefined;
  readonly onField: (column: number, field: SheetField | undefined) => void;
  readonly onCell: (row: number, column: number, value: string) => void;
}

/** The rows as they were understood, each column with what it tells, each problem in its cell. */
export function renderRows(view: Rows): TemplateResult {
  const { draft, rows, words } = view;
  return html`<div class="rows" tabindex="0" role="region" aria-label=${words.rows}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.row}</th>
          ${draft.columns.fields.map((field, column) => renderHeading(view, field, column))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ number }) => number,
          (row) => renderRow(view, row),
        )}
      </tbody>
    </table>
  </div>`;
}

function renderHeading(view: Rows, field: SheetField | undefined, column: number): TemplateResult {
  const { words, onField } = view;
  const name = nameColumn(view, column);
  const onChange = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    onField(column, value === 'none' ? undefined : (value as SheetField));
  };
  return html`<th scope="col" class=${field ?? 'none'}>
    <span class="quiet"><bdi>${name}</bdi></span>
    <select aria-label=${name} @change=${onChange}>
      ${[...SHEET_FIELDS, 'none' as const].map(
        (each) =>
          html`<option value=${each} ?selected=${each === (field ?? 'none')}>${words.fields[each]}</option>`,
      )}
    </select>
  </th>`;
}

function renderRow(view: Rows, row: SheetRow): TemplateResult {
  const { draft, selected } = view;
  const lone = row.problems.filter(({ column }) => column === undefined);
  const current = row.event !== undefined && row.event.id === selected;
  return html`<tr id="row-${row.number}" ?data-faulty=${row.problems.length > 0} aria-current=${current ? 'true' : nothing}>
    <th scope="row">${row.number}${lone.map((problem) => renderFault(view, problem))}</th>
    ${draft.columns.fields.map((field, column) => renderCell(view, row, field, column))}
  </tr>`;
}

function renderCell(
  view: Rows,
  row: SheetRow,
  field: SheetField | undefined,
  column: number,
): TemplateResult {
  const { open, texts, words, onCell, draft } = view;
  const text = row.cells[column] ?? '';
  const faults = row.problems.filter((problem) => problem.column === column);
  const shown =
    field === 'date' && row.when !== undefined
      ? wordAnyDate(typeof row.when === 'object' ? (row.when as When) : { edtf: String(row.when) }, {
          texts,
          zone: draft.timeline.zone,
        }).text
      : undefined;
  if (!open.has(`${row.number}:${column}`))
    return html`<td class=${field ?? 'none'}>
      ${shown ?? html`<bdi>${text}</bdi>`}
      ${shown === undefined || shown.toLowerCase() === text.toLowerCase() ? nothing : html`<small class="quiet"><bdi>${text}</bdi></small>`}
    </td>`;
  const id = `fault-${row.number}-${column}`;
  const label = fillText(words.cell, { row: String(row.number), column: nameColumn(view, column) });
  return html`<td class=${field ?? 'none'}>
    <input
      aria-label=${label}
      aria-invalid=${faults.length > 0 ? 'true' : nothing}
      aria-describedby=${id}
      autocomplete="off"
      .value=${text}
      @change=${(event: Event) => onCell(row.number, column, (event.currentTarget as HTMLInputElement).value)}
    />
    <div id=${id}>
      ${faults.length === 0 && shown !== undefined ? html`<small class="quiet">${shown}</small>` : nothing}
      ${faults.map((problem) => renderFault(view, problem))}
    </div>
  </td>`;
}

function renderFault({ words, texts }: Rows, problem: SheetProblem): TemplateResult {
  return html`<small class="fault">${wordFault(problem, words, texts)}</small>`;
}
