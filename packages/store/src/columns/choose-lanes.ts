import { TILE_LANES } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { countValues } from './count-values.ts';
import type { Criteria } from './criteria.ts';
import { findPlainRun } from './plan-matches.ts';
import { createTallies, type Lanes, NO_LANE } from './tally-lanes.ts';

/** A field by which lanes are told apart. */
export interface LaneField {
  readonly name: string;
  /** Every value of it, as numbers of the dictionary. */
  readonly values: readonly number[];
}

/** Lanes chosen lately, by question, for as long as anybody holds what they were counted in. */
const chosen = new WeakMap<object, Map<string, Lanes>>();
const MOST_CHOSEN = 32;

/**
 * Chooses the values of a field that most matching events of a whole timeline have, 12 at most; of equals the one that
 * is listed first comes first. All tiles of a view ask for the same, so they are remembered, under the field's name.
 */
export function chooseLanes(columns: Columns, criteria: Criteria, field: LaneField, check: Check): Lanes {
  const { found, ...rest } = criteria;
  const key = found ?? columns;
  const remembered = chosen.get(key) ?? new Map<string, Lanes>();
  chosen.set(key, remembered);
  const question = JSON.stringify([rest, field.name]);
  const known = remembered.get(question);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_CHOSEN) remembered.clear();
  const lanes = countLanes(columns, criteria, field.values, check);
  remembered.set(question, lanes);
  return lanes;
}

function countLanes(columns: Columns, criteria: Criteria, field: readonly number[], check: Check): Lanes {
  // Under no name of its own, the field obeys every group.
  const groups = criteria.groups.map((group) => ({ ...group, name: '' }));
  const counts = countValues(columns, { ...criteria, groups }, new Map([['lane', field]]), check).get('lane');
  const named = field
    .map((value, at) => ({ value, count: counts?.[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, TILE_LANES)
    .map(({ value }) => value);
  const laneOf = new Uint8Array(columns.dictionary).fill(NO_LANE);
  for (const value of field) laneOf[value] = named.length;
  for (const [lane, value] of named.entries()) laneOf[value] = lane;
  const run = criteria.window === undefined ? findPlainRun(columns, criteria) : undefined;
  const lanes = { named, laneOf };
  return run === undefined ? lanes : { ...lanes, tallies: createTallies(columns, lanes, run, check) };
}
