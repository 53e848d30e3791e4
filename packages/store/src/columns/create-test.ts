import type { Window } from '@linimasa/schema';
import { type Columns, UNDATED_MARK } from './columns.ts';
import type { Criteria, Group } from './criteria.ts';
import { hitPosition } from './hit-position.ts';
import { addPosition, createPositionSet, testSet } from './position-set.ts';

/** Whether the event at a position meets something. */
export type Test = (position: number) => boolean;

/** All that there is to meet: `undefined` where that is nothing. */
export function joinTests(tests: readonly (Test | undefined)[]): Test | undefined {
  const [first, second, ...rest] = tests.filter((test) => test !== undefined);
  if (first === undefined || second === undefined) return first;
  return joinTests([(position) => first(position) && second(position), ...rest]);
}

/** Tests all of the criteria, of dated and undated events alike. */
export function createFullTest(columns: Columns, criteria: Criteria): Test {
  const { window, match, undated, groups, found } = criteria;
  const dated = testWindow(columns, window, match);
  const isDated = testDated(columns);
  const meetsTime = (position: number) => {
    if (!isDated(position)) return undated !== 'exclude';
    return undated !== 'only' && (dated === undefined || dated(position));
  };
  return joinTests([meetsTime, testGroups(columns, groups), testFound(columns, found)]) as Test;
}

/** Tests whether events have a place on the axis. */
export function testDated({ marks }: Columns): Test {
  return (position) => ((marks[position] as number) & UNDATED_MARK) === 0;
}

/** Tests whether dated events hit a window. */
export function testWindow(columns: Columns, window: Window | undefined, match: Criteria['match']) {
  if (window === undefined) return undefined;
  if (match === 'certain') return (position: number) => hitPosition(columns, position, window) === 'certain';
  return (position: number) => hitPosition(columns, position, window) !== undefined;
}

/** How many groups the bits of a number can tell apart. */
const MOST_BITS = 31;

/** Tests whether events have a value of every group. */
export function testGroups(columns: Columns, groups: readonly Group[]): Test | undefined {
  if (groups.length === 0) return undefined;
  const { dictionary, valueStart, values } = columns;
  const some = groups.slice(0, MOST_BITS);
  const bits = new Uint32Array(dictionary);
  for (const [index, group] of some.entries()) {
    for (const value of group.values) bits[value] = (bits[value] as number) | (1 << index);
  }
  const all = 2 ** some.length - 1;
  const test = (position: number) => {
    const end = valueStart[position + 1] as number;
    let met = 0;
    for (let at = valueStart[position] as number; at < end; at += 1) {
      met |= bits[values[at] as number] as number;
      if (met === all) return true;
    }
    return false;
  };
  return joinTests([test, testGroups(columns, groups.slice(MOST_BITS))]);
}

/** Tests whether events are among those found. */
export function testFound({ length }: Columns, found: Uint32Array | undefined): Test | undefined {
  if (found === undefined) return undefined;
  const set = createPositionSet(length);
  for (const position of found) addPosition(set, position);
  return testSet(set);
}
