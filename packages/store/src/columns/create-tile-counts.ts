import { TILE_TOP, type TileAddress, toTileWindow, type Window } from '@linimasa/schema';
import { chooseLanes } from './choose-lanes.ts';
import type { Check, Columns } from './columns.ts';
import { countBins, countBinsOfRun } from './count-bins.ts';
import { countLanes, type LaneCounts } from './count-lanes.ts';
import { joinTests, testWindow } from './create-test.ts';
import type { Criteria } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { listDated } from './list-dated.ts';
import { pageByWeight } from './page-by-weight.ts';
import { chooseSource, createOtherTest, findPlainRun } from './plan-matches.ts';
import { countTouching, isTouched, reachWindow } from './reach-window.ts';
import { selectByWeight } from './select-by-weight.ts';

/** What a tile says of the events that match; see `Tile` of `@linimasa/schema`. */
export interface TileCounts {
  readonly count: number;
  readonly touching: number;
  readonly bins: readonly number[];
  /** The largest lanes, largest first, then the rest, which has no `value`. */
  readonly lanes?: readonly LaneCounts[];
  /** Positions, by weight and then position. */
  readonly top: Uint32Array;
}

const TOP = { heaviestFirst: true, limit: TILE_TOP };

/**
 * Counts the matching dated events of a tile, whose address is one. `undated` of the criteria says nothing here.
 * @param lane every value of the field by which lanes are told apart, as numbers of the dictionary
 */
export function createTileCounts(
  columns: Columns,
  criteria: Criteria,
  address: TileAddress,
  lane: readonly number[] | undefined,
  check: Check,
): TileCounts {
  const dated: Criteria = { ...criteria, undated: 'exclude' };
  const window = toTileWindow(address);
  const run = criteria.window === undefined ? findPlainRun(columns, dated) : undefined;
  const { starting, ...counts } =
    run === undefined
      ? countListed(columns, dated, address, window, check)
      : countRun(columns, { ...dated, window, match: 'possible' }, address, run, check);
  if (lane === undefined) return { ...counts, count: starting.length };
  const lanes = countLanes(columns, starting, address, lane, chooseLanes(columns, dated, lane, check), check);
  return { ...counts, count: starting.length, lanes };
}

/** Of all events or those with one value, without visiting them. */
function countRun(
  columns: Columns,
  criteria: Criteria & { window: Window },
  address: TileAddress,
  run: number,
  check: Check,
) {
  const { middle, end } = reachWindow(columns, run, criteria.window);
  return {
    starting: columns.postings.subarray(middle, end),
    touching: countTouching(columns, run, criteria.window),
    bins: countBinsOfRun(columns, middle, end, address),
    top: pageByWeight(columns, criteria, TOP, check),
  };
}

/** Of matches one by one. */
function countListed(columns: Columns, criteria: Criteria, address: TileAddress, tile: Window, check: Check) {
  const source = chooseSource(columns, criteria, tile);
  const test = joinTests([
    testWindow(columns, criteria.window, criteria.match),
    createOtherTest(columns, criteria, source),
    source.found && testExtent(columns, tile),
  ]);
  const list = listDated(columns, source, tile, test, check) as Uint32Array;
  const first = findFirst(
    0,
    list.length,
    (at) => (columns.earliest[list[at] as number] as number) >= tile.from,
  );
  const starting = list.subarray(first);
  const touching = list.filter((position) => isTouched(columns, position, tile));
  return {
    starting,
    touching: touching.length,
    bins: countBins(columns, starting, address),
    top: selectByWeight(columns, touching, TOP),
  };
}

function testExtent(columns: Columns, { from, to }: Window) {
  const { earliest, last } = columns;
  return (position: number) => (earliest[position] as number) < to && (last[position] as number) >= from;
}
