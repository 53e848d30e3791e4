import { type Chronicle, listLinks, type RecordLink } from '@linimasa/schema';
import type { Database, GivenRow, GivenType } from '../tables/database.ts';
import { toKey } from './to-key.ts';

/** The events and claims of a chronicle. */
export type ChronicleRecords = Pick<Chronicle, 'events' | 'claims'>;

/** The place of each event and claim among those of its type. */
export interface RecordNumbers {
  readonly events: readonly number[];
  readonly claims: readonly number[];
}

/** The row of a record as given, at its place among those of its type. */
export function toGivenRow(
  timeline: string,
  type: GivenType,
  record: { readonly id: string },
  number: number,
): GivenRow {
  return { timeline, type, id: record.id, number, record: JSON.stringify(record) };
}

/** The rows of events and claims as given. */
export function listGivenRows(
  timeline: string,
  { events, claims }: ChronicleRecords,
  numbers: RecordNumbers,
): readonly GivenRow[] {
  return [
    ...events.map((event, at) => toGivenRow(timeline, 'event', event, numbers.events[at] ?? at)),
    ...claims.map((claim, at) => toGivenRow(timeline, 'claim', claim, numbers.claims[at] ?? at)),
  ];
}

/** What events and claims given name, each once. */
export function listLinkRows(
  timeline: string,
  { events, claims }: ChronicleRecords,
): readonly Database['given_link'][] {
  return [
    ...events.flatMap((event) => toLinkRows(timeline, 'event', event)),
    ...claims.flatMap((claim) => toLinkRows(timeline, 'claim', claim)),
  ];
}

/** An event is linked to its former ids, too, so that whoever takes one is held against it. */
function toLinkRows(
  timeline: string,
  kind: 'event' | 'claim',
  record: { readonly id: string; readonly formerIds?: readonly string[] },
): readonly Database['given_link'][] {
  const links = [...listLinks(kind, record), ...listFormer(record)];
  if (links.length === 0) return [];
  const id = toKey(kind, record.id);
  const targets = new Set(links.map((link) => toKey(link.kind, link.id)));
  targets.delete(id);
  return Array.from(targets, (target) => ({ timeline, id, target }));
}

/** The ids that an event had. */
function listFormer({ formerIds = [] }: { readonly formerIds?: readonly string[] }): readonly RecordLink[] {
  return formerIds.map((id) => ({ kind: 'event', id }));
}
