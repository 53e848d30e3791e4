import { type TimelineAnswer, toBounds, type Window } from '@linimasa/schema';

/** What a timeline opens on: its own `view`, else all of it; its dates read in its own zone. UTC milliseconds. */
export function toInitialWindow({ view, zone, extent }: TimelineAnswer): Window | undefined {
  if (view === undefined) return extent === undefined ? undefined : addAir(extent);
  const from = toBounds({ edtf: view.from }, { zone }).earliest;
  const to = toBounds({ edtf: view.to }, { zone }).latest;
  return from < to ? { from, to } : extent;
}

/** What stands at the very ends is to be seen whole. */
function addAir({ from, to }: Window): Window {
  const air = Math.max((to - from) * 0.03, 3_600_000);
  return { from: from - air, to: to + air };
}
