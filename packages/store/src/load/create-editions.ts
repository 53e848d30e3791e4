import { type Chronicle, type ChronicleHead, toPublicChronicle } from '@linimasa/schema';
import { toUnconfirmedId } from '../tables/to-unconfirmed-id.ts';
import { createRowMaker, type PieceRows } from './create-rows.ts';

/** A state of a timeline that readers may ask for, under an id of its own. */
export interface Edition {
  readonly id: string;
  /** The least that a record must be to be in it. */
  readonly lowest: 'published' | 'unconfirmed';
}

/**
 * The editions of a timeline: as published, and, where anything is not confirmed, with that. Each is derived from its own
 * records alone, so that nothing of the second shows in the first: no contradiction, no count, no bound. Drafts and notes
 * are in neither.
 */
export function listEditions(timeline: string, unconfirmed: boolean): readonly [Edition, ...Edition[]] {
  const published: Edition = { id: timeline, lowest: 'published' };
  return unconfirmed ? [published, { id: toUnconfirmedId(timeline), lowest: 'unconfirmed' }] : [published];
}

/** Whether a chronicle holds what only the second edition of its timeline may show. */
export function hasUnconfirmed({ events, claims }: Pick<Chronicle, 'events' | 'claims'>): boolean {
  return [...events, ...claims].some(({ review }) => review === 'unconfirmed');
}

/** Makes what turns events and claims under a head into the rows of each edition, in the order of the editions. */
export function createEditionMaker(
  head: ChronicleHead,
  editions: readonly Edition[],
): (records: Pick<Chronicle, 'events' | 'claims'>) => readonly PieceRows[] {
  const createRows = createRowMaker(head);
  return (records) =>
    editions.map(({ id, lowest }) => createRows(toPublicChronicle({ ...head, ...records }, lowest), id));
}
