/** The units to which a date can be known, finest first. */
export const PRECISIONS = [
  'second',
  'minute',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'unknown',
] as const;

/** The finest unit to which a date is known. */
export type Precision = (typeof PRECISIONS)[number];

/**
 * What a date says about time, in UTC milliseconds: it starts in [`earliest`, `startBefore`) and ends in
 * [`endFrom`, `latest`). The possible extent is [`earliest`, `latest`); the certain extent is
 * [`startBefore`, `endFrom`), if that is not empty.
 */
export interface Span {
  readonly earliest: number;
  readonly startBefore: number;
  readonly endFrom: number;
  readonly latest: number;
}

/** A date's span together with what four integers cannot say. All integers lie within ±8.64e15. */
export interface Bounds extends Span {
  readonly precision: Precision;
  /** `open`: still going on (certain until the timeline's `asOf`); `unknown`: it ended, nobody says when. */
  readonly end: 'known' | 'open' | 'unknown';
  /** It has no floor and is not stated to be going on: it belongs on the shelf, not on the axis. */
  readonly undated: boolean;
  /** `~` or `%` or a margin widened it. */
  readonly approximate: boolean;
  /** `?` or `%`: the source itself is unsure. Does not widen. */
  readonly uncertain: boolean;
  /** The stated year lies beyond a Date's range, wholly or in part. */
  readonly clamped: boolean;
  /** The members of a set such as `[1667,1760]`, in order; absent when the hull is all there is to say. */
  readonly spans?: readonly Span[];
}

/** A half-open stretch of time [`from`, `to`) in UTC milliseconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** How a date meets a window: `certain` implies `possible`. */
export type Hit = 'possible' | 'certain';

/** The least instant a Date can hold, in UTC milliseconds. */
export const MIN_INSTANT = -8.64e15;
/** The greatest instant a Date can hold, in UTC milliseconds. */
export const MAX_INSTANT = 8.64e15;

/** How bounds meet a window, or `undefined` if they cannot. Undated bounds never do. */
export function hitWindow(bounds: Bounds, window: Window): Hit | undefined {
  if (bounds.undated) return undefined;
  let hit: Hit | undefined;
  for (const span of bounds.spans ?? [bounds]) {
    if (!touches(span, window)) continue;
    if (span.startBefore <= window.to && span.endFrom >= window.from) return 'certain';
    hit = 'possible';
  }
  return hit;
}

function touches(span: Span, { from, to }: Window): boolean {
  if (span.earliest === span.latest) return from <= span.earliest && span.earliest < to;
  return span.earliest < to && span.latest > from;
}
