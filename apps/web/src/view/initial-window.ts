import { type TimelineAnswer, toBounds, type Window } from '@linimasa/schema';

/** What a timeline opens on: its own `view`, else all of it; its dates read in its own zone. UTC milliseconds. */
export function toInitialWindow({ view, zone, extent }: TimelineAnswer): Window | undefined {
  if (view === undefined) return extent;
  const from = toBounds({ edtf: view.from }, { zone }).earliest;
  const to = toBounds({ edtf: view.to }, { zone }).latest;
  return from < to ? { from, to } : extent;
}
