import { type EventItem, hitWindow, type Window } from '@linimasa/schema';

/** Whether a movement leaves what was in sight, or shows four times as much or as little: one wants to go back from it. */
export function isJump(before: Window, after: Window): boolean {
  const [long, short] = [before.to - before.from, after.to - after.from].toSorted((a, b) => b - a);
  const apart = after.from >= before.to || after.to <= before.from;
  return apart || (long ?? 0) >= 4 * (short ?? 0);
}

/**
 * Whether an event begins within a window, as far as is known: what goes on from before does not. A month of another
 * zone, which begins some hours before the same month here, does.
 */
export function beginsIn({ bounds }: Pick<EventItem, 'bounds'>, { from, to }: Window): boolean {
  const { earliest, startBefore } = bounds;
  return earliest < to && from - earliest <= (startBefore - earliest) * SKEW;
}

const SKEW = 0.05;

/** The same window, moved and if need be widened as little as shows an event; unchanged where it does already. */
export function includeEvent(window: Window, { bounds }: Pick<EventItem, 'bounds'>): Window {
  if (bounds.undated || hitWindow(bounds, window) !== undefined) return window;
  const shown = window.to - window.from;
  const to =
    bounds.end === 'known' ? bounds.latest : Math.max(bounds.endFrom, bounds.startBefore, bounds.earliest);
  const length = Math.max(shown, Math.min((to - bounds.earliest) * 1.1, shown * 2));
  const middle = (bounds.earliest + Math.min(to, bounds.earliest + length)) / 2;
  return { from: middle - length / 2, to: middle + length / 2 };
}

/** The same length of time, moved so that an event begins in its middle; unchanged where it has no place on the axis. */
export function centreEvent(window: Window, { bounds }: Pick<EventItem, 'bounds'>): Window {
  if (bounds.undated) return window;
  const half = (window.to - window.from) / 2;
  const middle = Math.min((bounds.earliest + bounds.startBefore) / 2, bounds.earliest + half);
  return { from: middle - half, to: middle + half };
}

/** The window widened until it touches the nearest event; unchanged where there is none. */
export function widenToEvents(window: Window, items: readonly EventItem[]): Window {
  let nearest: { distance: number; bounds: EventItem['bounds'] } | undefined;
  for (const { bounds } of items) {
    if (bounds.undated) continue;
    const distance = Math.max(bounds.earliest - window.to, window.from - bounds.latest, 0);
    if (nearest === undefined || distance < nearest.distance) nearest = { distance, bounds };
  }
  if (nearest === undefined) return window;
  const { earliest, latest, end } = nearest.bounds;
  const last = end === 'known' ? latest : earliest;
  const from = Math.min(window.from, earliest);
  const to = Math.max(window.to, last);
  const air = (to - from) * 0.05;
  return { from: from - air, to: to + air };
}
