import { hitWindow, type Matched, stringifyDatetime, type Window } from '@linimasa/schema';
import type { TileView } from './read-view.ts';
import type { OpenBook } from './source-reader.ts';

/** Counts the events that touch a window: those of a view that holds all of them, else the source is asked. */
export async function countInView(
  view: TileView,
  window: Window,
  { reading: { source, filters } }: OpenBook,
  signal: AbortSignal,
): Promise<Matched> {
  if (view.complete) {
    const touching = view.events.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
    return { count: touching.length, exact: true };
  }
  const datetime = stringifyDatetime({ from: Math.round(window.from), to: Math.round(window.to) });
  const query = { ...filters, datetime, limit: 1, fields: ['id'] } as const;
  return (await source.events(query, signal)).matched;
}
