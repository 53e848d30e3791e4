import { MAX_SCALE, type TileAddress } from './tile-scale.ts';

/** The two tiles that hold every instant of a Date; those of a folder are all below them. */
export const TILE_ROOTS: readonly TileAddress[] = [-1, 0].map((index) => ({ scale: MAX_SCALE, index }));

/** The two halves of a tile, the earlier first. */
export function halveTile({ scale, index }: TileAddress): readonly [TileAddress, TileAddress] {
  return [
    { scale: scale - 1, index: 2 * index },
    { scale: scale - 1, index: 2 * index + 1 },
  ];
}

/** Which tiles of a folder of files are halved, so that both halves are files as well. */
export interface TileTree {
  /** The nearest file that tells of a tile: its own, or one of the tiles that hold it. */
  readonly findFile: (address: TileAddress) => TileAddress;
}

/**
 * Reads the tiles of a folder from one letter a file, each before its halves and the earlier half first: `1` where it is
 * halved, `0` where it is not.
 * @throws {RangeError} where the letters are no tree
 */
export function parseTileTree(text: string): TileTree {
  const halved = new Set<string>();
  const ahead = TILE_ROOTS.toReversed();
  let at = 0;
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop(), at += 1) {
    const letter = text[at];
    if (letter !== '0' && letter !== '1')
      throw new RangeError(`Cannot read a tree of tiles at letter ${at + 1}`);
    if (letter === '0') continue;
    halved.add(toKey(address));
    ahead.push(...halveTile(address).toReversed());
  }
  if (at !== text.length) throw new RangeError(`A tree of ${at} tiles has ${text.length} letters`);
  return {
    findFile(address) {
      let found = address;
      while (found.scale < MAX_SCALE) {
        const parent = { scale: found.scale + 1, index: Math.floor(found.index / 2) };
        if (halved.has(toKey(parent))) return found;
        found = parent;
      }
      return found;
    },
  };
}

function toKey({ scale, index }: TileAddress): string {
  return `${scale}/${index}`;
}
