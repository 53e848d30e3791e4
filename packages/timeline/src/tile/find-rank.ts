import { compareItems, TILE_BINS, TILE_TOP, toTileIndex, toTileWindow } from '@linimasa/schema';
import { FINEST, listStarting, type Position, type Walk } from './find-next.ts';

/** Where an event stands among all that match, in order of time, from 1. */
export interface Rank {
  readonly position: number;
  readonly total: number;
}

/** Finds where an event stands among all that match, drawn or not, by the counts of the tiles around it. */
export async function findRank(place: Position, walk: Walk): Promise<Rank> {
  let before = 0;
  let total = 0;
  for (const address of walk.roots) {
    const { count } = await walk.ask(address);
    const { from, to } = toTileWindow(address);
    total += count;
    if (to <= place.bounds.earliest) before += count;
    else if (from <= place.bounds.earliest) before += await countBefore(address, place, walk);
  }
  return { position: before + 1, total };
}

type Address = Walk['roots'][number];

/** Counts what begins in the tile of a place, before it. */
async function countBefore(address: Address, place: Position, walk: Walk): Promise<number> {
  walk.signal.throwIfAborted();
  const tile = await walk.ask(address);
  const { from, to } = toTileWindow(address);
  const { earliest: at } = place.bounds;
  if (tile.complete || tile.count <= TILE_TOP || address.scale < FINEST) {
    const events = tile.complete ? tile.top : await listStarting(address, walk);
    const begins = ({ bounds: { earliest } }: Position) => from <= earliest && earliest < to;
    return events.filter((event) => begins(event) && compareItems(event, place) < 0).length;
  }
  const scale = address.scale - Math.log2(TILE_BINS);
  const bin = toTileIndex(at, scale) - toTileIndex(from, scale);
  const before = tile.bins.slice(0, bin).reduce((sum, count) => sum + count, 0);
  if (tile.bins[bin] === 0) return before;
  return before + (await countBefore({ scale, index: toTileIndex(at, scale) }, place, walk));
}
