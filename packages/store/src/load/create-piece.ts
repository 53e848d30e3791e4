import { type Chronicle, type ChronicleHead, listLinks } from '@linimasa/schema';
import type { Database } from '../tables/database.ts';
import { createEditionMaker, type Edition } from './create-editions.ts';
import { toGivenRow } from './given.ts';
import type { TimelinePiece } from './write-timeline.ts';

/** The events and claims of a chronicle. */
export type ChronicleRecords = Pick<Chronicle, 'events' | 'claims'>;

/** The place of each event and claim among those of its type. */
export interface RecordNumbers {
  readonly events: readonly number[];
  readonly claims: readonly number[];
}

/** Makes what turns events and claims under a head into a piece of their timeline: all at once that name each other. */
export function createPieceMaker(
  head: ChronicleHead,
  editions: readonly [Edition, ...Edition[]],
): (records: ChronicleRecords, numbers: RecordNumbers) => TimelinePiece {
  const timeline = editions[0].id;
  const createEditions = createEditionMaker(head, editions);
  return ({ events, claims }, numbers) => ({
    given: [
      ...events.map((event, at) => toGivenRow(timeline, 'event', event, numbers.events[at] ?? at)),
      ...claims.map((claim, at) => toGivenRow(timeline, 'claim', claim, numbers.claims[at] ?? at)),
    ],
    links: [
      ...events.flatMap((event) => toLinkRows(timeline, 'event', event)),
      ...claims.flatMap((claim) => toLinkRows(timeline, 'claim', claim)),
    ],
    editions: createEditions({ events, claims }),
  });
}

/** What a record given names, each once, itself aside. */
export function toLinkRows(
  timeline: string,
  kind: 'event' | 'claim',
  record: { readonly id: string },
): readonly Database['given_link'][] {
  const id = `${kind}:${record.id}`;
  const targets = new Set(listLinks(kind, record).map((link) => `${link.kind}:${link.id}`));
  targets.delete(id);
  return Array.from(targets, (target) => ({ timeline, id, target }));
}
