/** The coarsest scale: its tiles -1 and 0 hold every instant of a Date. */
export const MAX_SCALE = 53;
/** Into how many equal parts a tile counts its events. */
export const TILE_BINS = 32;
/** How many events a tile shows at most; one that touches no more shows them all. */
export const TILE_TOP = 60;
/** How many lanes a tile tells apart; the rest are `other`. */
export const TILE_LANES = 12;

/** The address of a tile: it covers [index·2^scale, (index+1)·2^scale) in UTC milliseconds. */
export interface TileAddress {
  /** 0 to `MAX_SCALE`. 2^35 ms is about 398 days, 2^30 about 12 days. */
  readonly scale: number;
  /** Signed. */
  readonly index: number;
}

/** The stretch [`from`, `to`) that a tile covers, in UTC milliseconds. */
export function toTileWindow({ scale, index }: TileAddress): { readonly from: number; readonly to: number } {
  const length = 2 ** scale;
  return { from: index * length, to: (index + 1) * length };
}

/** The tile of a scale that an instant lies in. */
export function toTileIndex(instant: number, scale: number): number {
  return Math.floor(instant / 2 ** scale);
}

/** Which of a tile's bins an instant of it lies in; a tile of fewer than 32 ms leaves bins empty. */
export function toTileBin(instant: number, { scale, index }: TileAddress): number {
  const length = 2 ** scale;
  return Math.floor(((instant - index * length) * TILE_BINS) / length);
}

/** The 3 to 5 tiles that cover a view [`from`, `to`), from left to right. */
export function coverView({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): readonly TileAddress[] {
  const scale = Math.min(MAX_SCALE, Math.max(0, Math.ceil(Math.log2(Math.max(1, to - from))) - 2));
  const first = toTileIndex(from, scale);
  const last = Math.max(first, Math.ceil(to / 2 ** scale) - 1);
  return Array.from({ length: last - first + 1 }, (_, offset) => ({ scale, index: first + offset }));
}
