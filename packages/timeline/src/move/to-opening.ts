import { type TimelineAnswer, toBounds, type Window } from '@linimasa/schema';
import { growWindow } from './windows.ts';

/** What a timeline opens on: its own `view`, else all of it; its dates read in its own zone. UTC milliseconds. */
export function toOpening({ view, zone, extent }: TimelineAnswer): Window | undefined {
  const all = extent === undefined ? undefined : growWindow(extent);
  if (view === undefined) return all;
  const from = toBounds({ edtf: view.from }, { zone }).earliest;
  const to = toBounds({ edtf: view.to }, { zone }).latest;
  return from < to ? { from, to } : all;
}
