import {
  chooseLanguages,
  coverView,
  type EventFilters,
  type EventSource,
  resolveDatetime,
  stringifyQuery,
  TILE_ROOTS,
  type Tile,
} from '@linimasa/schema';
import { type OpenTileFolder, openTileFolder } from './open-tile-folder.ts';
import { pageTiles } from './page-tiles.ts';
import { abandonOn } from './request/abandon-on.ts';
import { createOpen, type RequestOptions } from './request/open-answer.ts';
import { createRequest } from './request/request.ts';

/**
 * Creates a source of the files that `linimasa export --tiles` writes; no API is asked. A tile that is no file is worked
 * out from the nearest one that holds it: exactly where that is complete, else with its counts spread evenly. It knows no
 * filters, and no lanes but those that the files count. Of `events` it knows those that the few tiles over the window show,
 * each once and as tiles show it; `matched` is exact where these are all there are. What is undated is in no tile.
 * @param url the folder, absolute or relative to the page
 *
 * @example
 * element.source = createTileFileSource('/tiles');
 */
export function createTileFileSource(url: string, options: Pick<RequestOptions, 'fetch'> = {}): EventSource {
  const request = createRequest(createOpen({ ...options, baseUrl: url.replace(/\/timeline\.json$/, '') }));
  let opened: OpenTileFolder | undefined;
  let opening: Promise<OpenTileFolder> | undefined;
  const open = async (): Promise<OpenTileFolder> => {
    opening ??= openTileFolder(request);
    try {
      opened = await opening;
      return opened;
    } catch (error) {
      // Whoever asks next tries again.
      opening = undefined;
      throw error;
    }
  };
  return {
    get limits() {
      if (opened === undefined) return { unfiltered: true } as const;
      const { lane } = opened.timeline.tiles;
      return { unfiltered: true, lanes: lane === undefined ? [] : [lane] } as const;
    },
    async timeline(signal) {
      const { tiles: _tiles, ...timeline } = (await abandonOn(signal, open())).timeline;
      return timeline;
    },
    async tile(address, { lane, lang = [], ...filters }, signal) {
      refuseFilters(filters);
      const { timeline, findTile } = await abandonOn(signal, open());
      const tile = await abandonOn(signal, findTile(address));
      const counted = lane !== undefined && lane === timeline.tiles.lane;
      return chooseLanguages(counted ? tile : dropLanes(tile), { lang }, timeline);
    },
    async events(query, signal) {
      const { datetime, undated, match: _match, lang: _lang, fields: _fields, ...rest } = query;
      const { sort: _sort, limit: _limit, cursor: _cursor, ...filters } = rest;
      refuseFilters(filters);
      const { timeline, findTile } = await abandonOn(signal, open());
      const asked = datetime === undefined ? undefined : resolveDatetime(datetime, timeline.zone);
      if (asked?.ok === false) throw new RangeError(asked.issue.message);
      if (undated === 'only') return { items: [], matched: { count: 0, exact: false } };
      const view = asked?.value ?? timeline.extent;
      const cover = view === undefined ? TILE_ROOTS : coverView(view);
      const tiles = await abandonOn(signal, Promise.all(cover.map(findTile)));
      return chooseLanguages(pageTiles(tiles, asked?.value, query), query, timeline);
    },
  };
}

/** @throws {RangeError} for a question that tiles in files cannot answer */
function refuseFilters(filters: EventFilters): void {
  const told = stringifyQuery(filters);
  if (told !== '') throw new RangeError(`Tiles in files know no filters (received ${told})`);
}

function dropLanes({ lanes: _lanes, top, ...tile }: Tile): Tile {
  return { ...tile, top: top.map(({ lanes: _own, ...event }) => event) };
}
