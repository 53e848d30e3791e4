import {
  guessColumns,
  parseTable,
  type SheetColumns,
  type SheetField,
  type SheetTimeline,
  type TableRow,
} from '@linimasa/formats/spreadsheet';

/** A sheet that is being made into a timeline. */
export interface Draft {
  readonly table: readonly TableRow[];
  readonly columns: SheetColumns;
  readonly timeline: SheetTimeline;
}

/** Begins with the rows that a text holds. */
export function createDraft(text: string, timeline: SheetTimeline): Draft {
  const table = parseTable(text);
  return { table, columns: guessColumns(table), timeline };
}

/** Says what a column tells. What only one column can tell is taken from the one that told it. */
export function changeField(draft: Draft, column: number, field: SheetField | undefined): Draft {
  const fields = draft.columns.fields.map((each, at) => {
    if (at === column) return field;
    return each === field && field !== 'extra' ? undefined : each;
  });
  return { ...draft, columns: { ...draft.columns, fields } };
}

/** Writes into a cell, by the number of its row. */
export function changeCell(draft: Draft, row: number, column: number, value: string): Draft {
  const table = draft.table.map((each) => {
    if (each.number !== row) return each;
    const cells = Array.from({ length: Math.max(each.cells.length, column + 1) }, (_, at) =>
      at === column ? value.trim() : (each.cells[at] ?? ''),
    );
    return { ...each, cells };
  });
  return { ...draft, table };
}
