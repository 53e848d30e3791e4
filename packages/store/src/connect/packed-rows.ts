import type { BulkTable } from '../tables/database.ts';
import type { EventText } from '../words/index-event.ts';

/** What a column holds. */
export type PackedValue = string | number | Uint8Array | null;

/** Rows of one table as its engine takes them in bulk, made in whatever thread. */
export interface PackedRows {
  readonly table: BulkTable | 'event_text';
  readonly columns: readonly string[];
  /** Every value row by row, or the text of all. */
  readonly data: readonly PackedValue[] | string;
}

/** The searchable text of the event that has a number. */
export interface NumberedText extends Pick<EventText, 'fields'> {
  readonly number: number;
}

/** Packs rows for an engine. */
export interface RowPacker {
  /** Packs rows of one table, all of the same columns in the same order; of none makes nothing. */
  readonly packRows: (table: BulkTable, rows: readonly object[]) => readonly PackedRows[];
  /** Packs what makes events of an edition searchable. */
  readonly packTexts: (timeline: string, texts: readonly NumberedText[]) => readonly PackedRows[];
}
