import { type Bounds, MAX_INSTANT, type Window } from '@linimasa/schema';

/** `moment`: a tick; `soft`: some time in a stretch, nobody knows when; `bar`: it lasted. */
export type ShapeKind = 'moment' | 'soft' | 'bar';

/** What stands on the axis for a date. */
export interface Shape {
  readonly kind: ShapeKind;
  /** What is drawn, in UTC milliseconds: the possible extent, for an open or unknown end as far as it is drawn. */
  readonly from: number;
  readonly to: number;
  /** Where the tick stands: the middle of a moment's possible extent. */
  readonly at: number;
  /** Full strength from here to here; outside it fades towards `from` and `to`. */
  readonly fullFrom: number;
  readonly fullTo: number;
  /** It was surely going on from `fullFrom` to `fullTo`; else that is only where it is most likely. */
  readonly certain: boolean;
  readonly end: Bounds['end'];
}

/** A day, and what daylight saving adds to it: an end known this well is drawn where it stands. Milliseconds. */
const FIRM = 26 * 3_600_000;

/**
 * Chooses how bounds are drawn. What is known to the day or finer stands firm; "one of these seven days" does not,
 * however exactly the days are named. Undefined for what has no place.
 */
export function toShape(bounds: Bounds): Shape | undefined {
  if (bounds.undated) return undefined;
  const { earliest, startBefore, endFrom, latest, end } = bounds;
  const starts = startBefore - earliest <= FIRM;
  if (startBefore >= MAX_INSTANT) {
    // Not before this, and nobody knows how long after.
    const at = earliest;
    return { kind: 'soft', from: at, to: at, at, fullFrom: at, fullTo: at, certain: false, end: 'unknown' };
  }
  if (end === 'unknown') {
    const to = Math.min(startBefore, latest);
    return {
      kind: 'bar',
      from: earliest,
      to,
      at: earliest,
      fullFrom: starts ? earliest : to,
      fullTo: to,
      certain: false,
      end,
    };
  }
  if (end === 'open') {
    const fullFrom = starts ? earliest : Math.min(startBefore, endFrom);
    const certain = fullFrom < endFrom;
    return { kind: 'bar', from: earliest, to: latest, at: earliest, fullFrom, fullTo: endFrom, certain, end };
  }
  if (startBefore < latest && endFrom > earliest) {
    const middle = (startBefore + endFrom) / 2;
    const fullFrom = starts ? earliest : Math.min(startBefore, middle);
    const fullTo = latest - endFrom <= FIRM ? latest : Math.max(endFrom, middle);
    const certain = startBefore < endFrom;
    const at = (earliest + latest) / 2;
    return { kind: 'bar', from: earliest, to: latest, at, fullFrom, fullTo, certain, end };
  }
  const firm = latest - earliest <= FIRM;
  const fade = firm ? 0 : (latest - earliest) / 3;
  const kind = firm ? 'moment' : 'soft';
  return {
    kind,
    from: earliest,
    to: latest,
    at: (earliest + latest) / 2,
    fullFrom: earliest + fade,
    fullTo: latest - fade,
    certain: false,
    end,
  };
}

/** The stretch that holds every shape, as far as ends are known; undefined where there is none. */
export function toExtent(shapes: Iterable<Shape>): Window | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const shape of shapes) {
    from = Math.min(from, shape.from);
    to = Math.max(to, shape.end === 'open' ? shape.fullTo : shape.to);
  }
  return from <= to ? { from, to } : undefined;
}
