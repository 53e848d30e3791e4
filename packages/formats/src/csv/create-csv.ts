import type { PickedEvent } from '@linimasa/schema';
import { type ColumnChoice, listColumns } from './list-columns.ts';
import { stringifyRow } from './stringify-row.ts';

/** Writes events as a table, as they come. */
export interface CsvWriter {
  /** The first line: the names of the columns. */
  readonly header: string;
  /** One line for an event. */
  stringify(event: PickedEvent): string;
}

/**
 * Creates a writer of CSV (RFC 4180, lines end in CR LF, to be sent in UTF-8) for the events of a timeline.
 *
 * @example
 * const csv = createCsv({ languages: timeline.languages, fields: timeline.fields });
 * const text = csv.header + events.map(csv.stringify).join('');
 */
export function createCsv(choice: ColumnChoice): CsvWriter {
  const columns = listColumns(choice);
  return {
    header: stringifyRow(columns.map(({ name }) => name)),
    stringify: (event) => stringifyRow(columns.map(({ read }) => read(event))),
  };
}
