import type { DateOrder } from '../date-words/date-reading.ts';
import { parseDateWords } from '../date-words/parse-date-words.ts';
import type { TableRow } from './parse-table.ts';
import { findFields, type SheetField } from './sheet-field.ts';

/** What is in which column of a sheet. */
export interface SheetColumns {
  /** Whether the first row names the columns. */
  readonly headed: boolean;
  /** What each column tells; `undefined` leaves it out. */
  readonly fields: readonly (SheetField | undefined)[];
  /** Which comes first in dates such as 3/4/2024. */
  readonly order: DateOrder;
}

/** How many rows it takes to know a column by what stands in it. */
const LOOKED_AT = 200;
/** The part of the cells that must be of a kind for their column to be. */
const MOST = 0.6;
/** What is longer on average is no title. Characters. */
const PROSE = 80;
/** Fields that a column can be known for by what stands in it, the surest first. */
const BY_CONTENT: readonly (readonly [SheetField, (cells: readonly string[]) => boolean])[] = [
  ['url', (cells) => isMost(cells, (cell) => /^https?:\/\//i.test(cell))],
  ['date', (cells) => isMost(cells, (cell) => parseDateWords(cell).ok)],
  ['summary', (cells) => measure(cells) > PROSE],
  ['title', (cells) => isMost(cells, (cell) => /\p{L}{2}/u.test(cell))],
];

/**
 * Guesses what the columns of a sheet tell, by their headings in English or Indonesian, else by what stands in them. The
 * rest stays under its own heading, or is left out where there is none.
 */
export function guessColumns(rows: readonly TableRow[]): SheetColumns {
  const [first] = rows;
  const named = findFields(first?.cells ?? []);
  const dated = first?.cells.some((cell) => parseDateWords(cell).ok) === true;
  const headed = rows.length > 1 && !dated && (named.some(Boolean) || hasDates(rows));
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const body = rows.slice(headed ? 1 : 0, LOOKED_AT);
  const columns = Array.from({ length: count }, (_, at) => body.flatMap(({ cells }) => cells[at] || []));
  const fields = columns.map((_, at) => (headed && named.indexOf(named[at]) === at ? named[at] : undefined));
  for (const [field, isSuch] of BY_CONTENT) {
    const found = columns.findIndex((cells, at) => fields[at] === undefined && isSuch(cells));
    if (!fields.includes(field) && found >= 0) fields[found] = field;
  }
  const kept = fields.map((field, at): SheetField | undefined => {
    const heading = headed && named[at] !== null ? first?.cells[at] : '';
    const rest = heading && columns[at]?.length ? 'extra' : undefined;
    return field ?? rest;
  });
  return { headed, fields: kept, order: guessOrder(columns[fields.indexOf('date')] ?? []) };
}

/** One date that cannot be read otherwise decides for all; day first if there is none. */
function guessOrder(dates: readonly string[]): DateOrder {
  for (const date of dates) {
    const reading = parseDateWords(date);
    if (reading.ok && reading.order !== undefined) return reading.order;
  }
  return 'day';
}

function hasDates(rows: readonly TableRow[]): boolean {
  return rows.slice(1, LOOKED_AT).some(({ cells }) => cells.some((cell) => parseDateWords(cell).ok));
}

function isMost(cells: readonly string[], isSuch: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(isSuch).length >= cells.length * MOST;
}

function measure(cells: readonly string[]): number {
  return cells.reduce((sum, { length }) => sum + length, 0) / Math.max(cells.length, 1);
}
