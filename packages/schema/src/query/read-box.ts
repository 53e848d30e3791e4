import { describeValue, type Issue } from '../problem/issue.ts';

/** A part of the map in degrees; where `west` is greater than `east`, it crosses 180°. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** Reads `west,south,east,north`, as GeoJSON orders them. */
export function readBox(text: string): { ok: true; value: Box } | { ok: false; issue: Issue } {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part)))
    return refuse(text, 'it is not four numbers');
  const [west, south, east, north] = parts.map(Number) as [number, number, number, number];
  if (Math.abs(west) > 180 || Math.abs(east) > 180) return refuse(text, 'a longitude lies beyond ±180');
  if (Math.abs(south) > 90 || Math.abs(north) > 90) return refuse(text, 'a latitude lies beyond ±90');
  if (south > north) return refuse(text, 'its south lies north of its north');
  return { ok: true, value: { west, south, east, north } };
}

/** Whether a point lies in a box, its edges included. */
export function isWithin(
  { lat, lon }: { readonly lat: number; readonly lon: number },
  { west, south, east, north }: Box,
): boolean {
  if (lat < south || lat > north) return false;
  // The meridian of 180° has two names.
  const names = Math.abs(lon) === 180 ? [180, -180] : [lon];
  return names.some((name) => (west <= east ? west <= name && name <= east : west <= name || name <= east));
}

function refuse(text: string, reason: string): { ok: false; issue: Issue } {
  const message = `Cannot read bbox: ${reason}`;
  const expected = 'west,south,east,north in degrees, such as 124,33,132,43';
  return { ok: false, issue: { path: ['bbox'], message, expected, received: describeValue(text) } };
}
