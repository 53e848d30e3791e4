import { type LoneEvent, toTileEvent } from '@linimasa/schema';
import { listLaneValues } from '../lane/list-lane-values.ts';
import type { Walk } from './find-next.ts';
import type { OpenBook } from './source-reader.ts';

/** Makes what it takes to walk through all events of an open book. */
export function createWalk({ reading, lanes, book, roots }: OpenBook, signal: AbortSignal): Walk {
  const { source, filters } = reading;
  const named = new Set(
    roots.flatMap((address) => book.find(address)?.lanes?.flatMap(({ value }) => value ?? []) ?? []),
  );
  return {
    roots,
    filters,
    source,
    signal,
    ask: (address) => book.ask(address),
    toTileEvent: (item: LoneEvent) => ({
      ...toTileEvent(item),
      lanes: listLaneValues(item, lanes).filter((value) => named.has(value)),
    }),
  };
}
