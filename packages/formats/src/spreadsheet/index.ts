export type { DateFault, DateOrder, DateReading } from '../date-words/date-reading.ts';
export { parseDateWords } from '../date-words/parse-date-words.ts';
export { guessColumns, type SheetColumns } from './guess-columns.ts';
export { parseTable, type TableRow } from './parse-table.ts';
export { readSheet, type SheetTimeline } from './read-sheet.ts';
export type { Sheet, SheetFault, SheetProblem, SheetRow } from './sheet.ts';
export { SHEET_FIELDS, type SheetField } from './sheet-field.ts';
