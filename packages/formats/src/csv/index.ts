export { type CsvWriter, createCsv } from './create-csv.ts';
export type { ColumnChoice } from './list-columns.ts';
