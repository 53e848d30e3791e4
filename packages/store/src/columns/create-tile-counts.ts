import { TILE_TOP, type TileAddress, toTileWindow, type Window } from '@linimasa/schema';
import { chooseLanes, type LaneField } from './choose-lanes.ts';
import type { Check, Columns } from './columns.ts';
import { countBins, countBinsOfRun } from './count-bins.ts';
import { countLanes, countLanesOfRun, type LaneCounts } from './count-lanes.ts';
import { createOtherTest } from './create-source-test.ts';
import { joinTests, testWindow } from './create-test.ts';
import type { Criteria } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { listDated } from './list-dated.ts';
import { pageByWeight } from './page-by-weight.ts';
import { chooseSource, findPlainRun } from './plan-matches.ts';
import { countTouching, isTouched, reachWindow } from './reach-window.ts';
import { selectByWeight } from './select-by-weight.ts';
import { type Lanes, listLanesOf } from './tally-lanes.ts';

/** What a tile says of the events that match; see `Tile` of `@linimasa/schema`. */
export interface TileCounts {
  readonly count: number;
  readonly touching: number;
  readonly bins: readonly number[];
  /** The largest lanes, largest first, then the rest, which has no `value`. */
  readonly lanes?: readonly LaneCounts[];
  /** Positions in order of weight. */
  readonly top: Uint32Array;
  /** The named lanes of each of `top`. */
  readonly topLanes?: readonly (readonly number[])[];
}

const TOP = { heaviestFirst: true, limit: TILE_TOP };

/**
 * Counts the matching dated events of a tile, whose address is one. `undated` of the criteria says nothing here.
 */
export function createTileCounts(
  columns: Columns,
  criteria: Criteria,
  address: TileAddress,
  lane: LaneField | undefined,
  check: Check,
): TileCounts {
  const dated: Criteria = { ...criteria, undated: 'exclude' };
  const window = toTileWindow(address);
  const run = criteria.window === undefined ? findPlainRun(columns, dated) : undefined;
  const lanes = lane && chooseLanes(columns, dated, lane, check);
  const counts =
    run === undefined
      ? countListed(columns, dated, address, window, lanes, check)
      : countRun(columns, { ...dated, window, match: 'possible' }, address, run, lanes, check);
  if (lanes === undefined) return counts;
  return { ...counts, topLanes: Array.from(counts.top, (position) => listLanesOf(columns, lanes, position)) };
}

/** Up to how many events are faster to tell apart one by one. */
const FEW = 4096;

/** Of all events or those with one value, without visiting them. */
function countRun(
  columns: Columns,
  criteria: Criteria & { readonly window: Window },
  address: TileAddress,
  run: number,
  lanes: Lanes | undefined,
  check: Check,
): TileCounts {
  const { middle, end } = reachWindow(columns, run, criteria.window);
  const bins = countBinsOfRun(columns, middle, end, address);
  const counts = {
    count: end - middle,
    touching: countTouching(columns, run, criteria.window),
    bins,
    top: pageByWeight(columns, criteria, TOP, check),
  };
  if (lanes === undefined) return counts;
  const tallied = end - middle > FEW ? countLanesOfRun(columns, middle, bins, lanes) : undefined;
  const starting = columns.postings.subarray(middle, end);
  return { ...counts, lanes: tallied ?? countLanes(columns, starting, address, lanes, check) };
}

/** Of matches one by one. */
function countListed(
  columns: Columns,
  criteria: Criteria,
  address: TileAddress,
  tile: Window,
  lanes: Lanes | undefined,
  check: Check,
): TileCounts {
  const source = chooseSource(columns, criteria, tile);
  const test = joinTests([
    createOtherTest(columns, criteria, source, source.candidates, check),
    testWindow(columns, criteria.window, criteria.match),
    source.found && testExtent(columns, tile),
  ]);
  const list = listDated(columns, source, test, check) as Uint32Array;
  const first = findFirst(
    0,
    list.length,
    (at) => (columns.earliest[list[at] as number] as number) >= tile.from,
  );
  const starting = list.subarray(first);
  const touching = list.filter((position) => isTouched(columns, position, tile));
  return {
    count: starting.length,
    touching: touching.length,
    bins: countBins(columns, starting, address),
    top: selectByWeight(columns, touching, TOP),
    ...(lanes === undefined ? {} : { lanes: countLanes(columns, starting, address, lanes, check) }),
  };
}

function testExtent(columns: Columns, { from, to }: Window) {
  const { earliest, last } = columns;
  return (position: number) => (earliest[position] as number) < to && (last[position] as number) >= from;
}
