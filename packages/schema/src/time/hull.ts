import { MAX_INSTANT, MIN_INSTANT, type Span } from './bounds.ts';

/** The span around the members of a set: all of them, or one of them. */
export function toHull(spans: readonly Span[], all: boolean): Span {
  // All of the members: it has begun once the first has, and the last has yet to end. One of them: whichever.
  const [first, last] = all ? ([Math.min, Math.max] as const) : ([Math.max, Math.min] as const);
  return spans.reduce((hull, span) => ({
    earliest: Math.min(hull.earliest, span.earliest),
    startBefore: first(hull.startBefore, span.startBefore),
    endFrom: last(hull.endFrom, span.endFrom),
    latest: Math.max(hull.latest, span.latest),
  }));
}

/**
 * The spans of a set's members, in order. Of "one of", none is certain by itself: a window must hit whichever it is, so
 * each has the latest start and the earliest end of all.
 */
export function shareHull(spans: readonly Span[], all: boolean): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  if (all) return sorted;
  let [startBefore, endFrom] = [MIN_INSTANT, MAX_INSTANT];
  for (const span of spans) {
    startBefore = Math.max(startBefore, Math.min(toStartBefore(span), MAX_INSTANT));
    endFrom = Math.min(endFrom, Math.max(toEndFrom(span), MIN_INSTANT));
  }
  return sorted.map(({ earliest, latest }) => ({ earliest, startBefore, endFrom, latest }));
}

/** What starts at an instant exactly has started before the next one. */
function toStartBefore({ earliest, startBefore }: Span): number {
  return startBefore === earliest ? earliest + 1 : startBefore;
}

/** What lasts until an instant exactly lasts through the one before. */
function toEndFrom({ earliest, endFrom, latest }: Span): number {
  return endFrom === latest && earliest < latest ? latest - 1 : endFrom;
}
