import type { TileAddress } from '@linimasa/schema';

/** A tile's address as a key of a map. */
export function toTileKey({ scale, index }: TileAddress): string {
  return `${scale}/${index}`;
}
