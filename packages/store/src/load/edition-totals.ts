import {
  type ChronicleHead,
  joinExtents,
  NO_EXTENT,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';

/** How many of each an edition holds, and how far its events reach. */
export interface EditionTotals {
  readonly counts: Pick<TimelineAnswer['counts'], 'events' | 'claims' | 'disputes'>;
  readonly extent: Window;
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

/**
 * The totals of an edition once some events are taken out of it and others put in; without an extent where those that
 * are left would have to tell it.
 */
export function replaceTotals(
  held: EditionTotals,
  gone: EditionTotals,
  added: EditionTotals,
): Pick<EditionTotals, 'counts'> & Partial<EditionTotals> {
  const { counts, extent } = addTotals(held, added);
  const isFromKnown = gone.extent.from > held.extent.from || added.extent.from <= held.extent.from;
  const isToKnown = gone.extent.to < held.extent.to || added.extent.to >= held.extent.to;
  return {
    counts: {
      events: counts.events - gone.counts.events,
      claims: counts.claims - gone.counts.claims,
      disputes: counts.disputes - gone.counts.disputes,
    },
    ...(isFromKnown && isToKnown ? { extent } : {}),
  };
}
