import {
  deriveTile,
  parseTileTree,
  type Tile,
  type TileAddress,
  type TileFolder,
  type TileTree,
} from '@linimasa/schema';
import type { Request } from './request/request.ts';

/** How many files are kept at hand. */
const MOST_KEPT = 200;

/** A folder of tiles in files, of which each is read once for all who ask. */
export interface OpenTileFolder {
  readonly timeline: TileFolder;
  /** A tile, worked out from the nearest file that holds it where it is none itself. */
  readonly findTile: (address: TileAddress) => Promise<Tile>;
}

/** Opens a folder by its `timeline.json`. Rejects as the request does, and with a `RangeError` where it is none. */
export async function openTileFolder(request: Request): Promise<OpenTileFolder> {
  const timeline = await request<TileFolder>('/timeline.json');
  const tree: TileTree = parseTileTree(timeline.tiles?.tree ?? '');
  const files = new Map<string, Promise<Tile>>();
  const read = (path: string): Promise<Tile> => {
    const file = files.get(path) ?? request<Tile>(path);
    // What was asked for last is kept longest.
    files.delete(path);
    files.set(path, file);
    file.catch(() => files.delete(path));
    const [oldest] = files.keys();
    if (files.size > MOST_KEPT && oldest !== undefined) files.delete(oldest);
    return file;
  };
  return {
    timeline,
    findTile: async (address) => {
      const { scale, index } = tree.findFile(address);
      const tile = await read(`/${scale}/${index}.json`);
      return scale === address.scale ? tile : deriveTile(address, tile);
    },
  };
}
