import { type Chronicle, toPublicChronicle } from '@linimasa/schema';
import { type ChronicleRows, createRows } from './create-rows.ts';

/** A state of a timeline that readers may ask for, under an id of its own. */
export interface Edition {
  readonly id: string;
  readonly rows: ChronicleRows;
}

/**
 * Turns a valid chronicle into what readers may ask for: the published edition, and one with what is not confirmed, if
 * there is any. Each is derived from its own records alone, so that nothing of the second shows in the first: no
 * contradiction, no count, no bound. Drafts and notes are in neither.
 */
export function createEditions(chronicle: Chronicle): readonly [Edition, ...Edition[]] {
  const { id } = chronicle.timeline;
  const hasMore = [...chronicle.events, ...chronicle.claims].some(({ review }) => review === 'unconfirmed');
  const published = { id, rows: createRows(toPublicChronicle(chronicle), id) };
  if (!hasMore) return [published];
  const more = toUnconfirmedId(id);
  return [published, { id: more, rows: createRows(toPublicChronicle(chronicle, 'unconfirmed'), more) }];
}

/** The id of a timeline's edition with what is not confirmed; no timeline can have it for its own. */
function toUnconfirmedId(timeline: string): string {
  return `${timeline}?unconfirmed`;
}
