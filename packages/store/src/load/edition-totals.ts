import type { ChronicleHead, TimelineAnswer } from '@linimasa/schema';
import { type Extent, joinExtents, NO_EXTENT } from './find-extent.ts';

/** How many of each an edition holds, and how far its events reach. */
export interface EditionTotals {
  readonly counts: Pick<TimelineAnswer['counts'], 'events' | 'claims' | 'disputes'>;
  readonly extent: Extent;
}

/** The totals of no events. */
export const NOTHING: EditionTotals = { counts: { events: 0, claims: 0, disputes: 0 }, extent: NO_EXTENT };

/** The totals of both. */
export function addTotals(one: EditionTotals, other: EditionTotals): EditionTotals {
  return {
    counts: {
      events: one.counts.events + other.counts.events,
      claims: one.counts.claims + other.counts.claims,
      disputes: one.counts.disputes + other.counts.disputes,
    },
    extent: joinExtents(one.extent, other.extent),
  };
}

/** The totals that an answer tells. */
export function readTotals({
  counts,
  extent = NO_EXTENT,
}: Pick<TimelineAnswer, 'counts' | 'extent'>): EditionTotals {
  const { events, claims, disputes } = counts;
  return { counts: { events, claims, disputes }, extent };
}

/** The answer to the question for a timeline, but for its revision. */
export function createAnswer(head: ChronicleHead, { counts, extent }: EditionTotals): string {
  const { timeline, vocabulary, sources, actors, places } = head;
  return JSON.stringify({
    ...timeline,
    vocabulary,
    counts: { ...counts, sources: sources.length, actors: actors.length, places: places.length },
    ...(extent.from <= extent.to ? { extent } : {}),
  });
}

/** What is left of the counts of one once another is taken out of it. */
export function subtractTotals(one: EditionTotals, other: EditionTotals): EditionTotals {
  return {
    counts: {
      events: one.counts.events - other.counts.events,
      claims: one.counts.claims - other.counts.claims,
      disputes: one.counts.disputes - other.counts.disputes,
    },
    extent: one.extent,
  };
}
