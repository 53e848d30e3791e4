import { describeValue, type Issue } from '../problem/issue.ts';

/** A stretch of the earth in degrees (WGS 84). `west` greater than `east` crosses 180°. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A box, or why the text names none. */
export type BoxResult =
  | { readonly ok: true; readonly value: Box }
  | { readonly ok: false; readonly issue: Issue };

const DEGREES = /^[+-]?\d{1,3}(?:\.\d{1,15})?$/;

/** Resolves the `bbox` parameter as OGC API Features writes it: `west,south,east,north`, edges included. */
export function resolveBox(text: string): BoxResult {
  const parts = text.split(',');
  if (parts.length !== 4 || !parts.every((part) => DEGREES.test(part)))
    return refuse(text, 'it is not four numbers with commas between');
  const [west, south, east, north] = parts.map(Number) as [number, number, number, number];
  if (Math.max(Math.abs(west), Math.abs(east)) > 180) return refuse(text, 'a longitude is beyond ±180');
  if (Math.max(Math.abs(south), Math.abs(north)) > 90) return refuse(text, 'a latitude is beyond ±90');
  if (south > north) return refuse(text, 'its south lies north of its north');
  return { ok: true, value: { west, south, east, north } };
}

/** Whether a place lies within a box. */
export function isInBox(place: { readonly lat: number; readonly lon: number }, box: Box): boolean {
  const { west, south, east, north } = box;
  if (place.lat < south || place.lat > north) return false;
  return west <= east ? place.lon >= west && place.lon <= east : place.lon >= west || place.lon <= east;
}

function refuse(text: string, reason: string): BoxResult {
  const issue = { path: ['bbox'], message: `Cannot read bbox: ${reason}`, received: describeValue(text) };
  return {
    ok: false,
    issue: { ...issue, expected: 'west,south,east,north in degrees, such as 124,33,132,43' },
  };
}
