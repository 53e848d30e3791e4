import {
  coverView,
  MAX_INSTANT,
  MAX_SCALE,
  MIN_INSTANT,
  type TileAddress,
  toTileIndex,
  type Window,
} from '@linimasa/schema';

/** Where a view is going: earlier, nowhere, later. */
export type Heading = -1 | 0 | 1;

/**
 * Lists the tiles that a view wants, the most urgent first: those that cover it, the next one where it is heading,
 * and those that will cover it when it is zoomed out.
 */
export function listWanted(view: Window, heading: Heading): readonly TileAddress[] {
  const cover = coverView(view);
  const edge = heading < 0 ? cover[0] : cover.at(-1);
  const ahead = heading === 0 || edge === undefined ? [] : [{ ...edge, index: edge.index + heading }];
  const half = (view.to - view.from) / 2;
  const wide = coverView({ from: view.from - half, to: view.to + half });
  return [...cover, ...ahead, ...wide].filter(isTile);
}

/** Lists the tiles of a view's scale that cover it and a share of its length before and after. */
export function listAround(view: Window, share: number): readonly TileAddress[] {
  const scale = coverView(view)[0]?.scale ?? MAX_SCALE;
  const air = (view.to - view.from) * share;
  const first = toTileIndex(view.from - air, scale);
  const last = Math.max(first, Math.ceil((view.to + air) / 2 ** scale) - 1);
  return Array.from({ length: last - first + 1 }, (_, at) => ({ scale, index: first + at })).filter(isTile);
}

/** Whether an instant of a Date lies in it: else it is no tile. */
function isTile({ scale, index }: TileAddress): boolean {
  return index >= toTileIndex(MIN_INSTANT, scale) && index <= toTileIndex(MAX_INSTANT, scale);
}
