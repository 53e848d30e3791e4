import type { WrittenEvent } from '@linimasa/schema/zod';
import type { DateFault } from '../date-words/date-reading.ts';
import type { WrittenChronicle } from '../folder/written-chronicle.ts';

/** What is wrong in a cell. */
export type SheetFault =
  | DateFault
  /** There is no title. */
  | { readonly kind: 'title' }
  /** A time of the day that is none, or that has no day. */
  | { readonly kind: 'time' }
  /** An end without a beginning, or of something that is no single date. */
  | { readonly kind: 'end' }
  /** No web address. */
  | { readonly kind: 'url' }
  /** None of the words for it. */
  | { readonly kind: 'status' | 'importance' }
  /** More characters than a text may have. */
  | { readonly kind: 'length'; readonly most: number };

/** One thing wrong with a row. */
export interface SheetProblem {
  /** Of the cell, from 0; absent where no column could hold what is missing. */
  readonly column?: number;
  /** What stands there. */
  readonly value: string;
  readonly fault: SheetFault;
}

/** A row as it was understood. */
export interface SheetRow {
  /** As spreadsheets number it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The date as it was understood, be the rest as it may. */
  readonly when?: NonNullable<WrittenEvent['when']>;
  /** Absent where there are problems: such a row is no event yet. */
  readonly event?: WrittenEvent;
  readonly problems: readonly SheetProblem[];
}

/** A sheet as it was understood: every row, and the chronicle of those that are events. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly chronicle: WrittenChronicle;
}
