import type { Check, Columns } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { CHECK_STEPS } from './list-dated.ts';
import { matchPositions } from './match-positions.ts';
import { findPlainRun } from './plan-matches.ts';
import { countExtents, visitGaps } from './reach-window.ts';

/** How many events can be visited in the time in which a value is counted through its run. */
const EVENTS_A_VALUE = 64;

/**
 * Counts the matching events by value. Each facet obeys every group but the one of its own name.
 * @param fields the values of each facet, as numbers of the dictionary
 * @returns for each facet the counts of its values, place by place
 */
export function countValues(
  columns: Columns,
  criteria: Criteria,
  fields: ReadonlyMap<string, readonly number[]>,
  check: Check,
): ReadonlyMap<string, Uint32Array> {
  const filtered = new Set(criteria.groups.map(({ name }) => name));
  const own = [...fields].filter(([name]) => filtered.has(name));
  const rest = [...fields].filter(([name]) => !filtered.has(name));
  const counted = new Map(countFields(columns, criteria, rest, check));
  for (const field of own) {
    const groups = criteria.groups.filter(({ name }) => name !== field[0]);
    for (const [name, counts] of countFields(columns, { ...criteria, groups }, [field], check)) {
      counted.set(name, counts);
    }
  }
  return new Map([...fields.keys()].map((name) => [name, counted.get(name) as Uint32Array]));
}

type Fields = readonly (readonly [name: string, values: readonly number[]])[];

function countFields(columns: Columns, criteria: Criteria, fields: Fields, check: Check) {
  if (fields.length === 0) return [];
  const values = fields.reduce((sum, [, numbers]) => sum + numbers.length, 0);
  const isPlain = criteria.undated !== 'only' && findPlainRun(columns, criteria) === columns.dictionary;
  const counts =
    isPlain && values * EVENTS_A_VALUE < countExtents(columns, columns.dictionary, criteria.window)
      ? countRuns(columns, criteria, fields, check)
      : countEach(columns, matchPositions(columns, criteria, check), check);
  return fields.map(
    ([name, numbers]) => [name, Uint32Array.from(numbers, (value) => counts[value] as number)] as const,
  );
}

/** Of events that have to meet a window only, without visiting them. */
function countRuns(
  columns: Columns,
  { window, undated }: Criteria,
  fields: Fields,
  check: Check,
): Uint32Array {
  const counts = new Uint32Array(columns.dictionary);
  for (const [, numbers] of fields) {
    check();
    for (const value of numbers) counts[value] = countExtents(columns, value, window);
  }
  if (window !== undefined)
    visitGaps(columns, window, (position) => addValues(columns, counts, position, -1));
  if (undated === 'include') for (const position of columns.shelf) addValues(columns, counts, position, 1);
  return counts;
}

function countEach(columns: Columns, positions: Uint32Array, check: Check): Uint32Array {
  const counts = new Uint32Array(columns.dictionary);
  for (const [at, position] of positions.entries()) {
    if (at % CHECK_STEPS === 0) check();
    addValues(columns, counts, position, 1);
  }
  return counts;
}

function addValues({ valueStart, values }: Columns, counts: Uint32Array, position: number, change: 1 | -1) {
  const end = valueStart[position + 1] as number;
  for (let at = valueStart[position] as number; at < end; at += 1) {
    const value = values[at] as number;
    counts[value] = (counts[value] as number) + change;
  }
}
