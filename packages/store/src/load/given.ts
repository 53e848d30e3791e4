import type { GivenRow, GivenType } from '../tables/database.ts';

/** The row of a record as given, at its place among those of its type. */
export function toGivenRow(
  timeline: string,
  type: GivenType,
  record: { readonly id: string },
  number: number,
): GivenRow {
  return { timeline, type, id: record.id, number, record: JSON.stringify(record) };
}
