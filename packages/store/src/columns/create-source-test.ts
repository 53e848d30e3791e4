import type { Check, Columns } from './columns.ts';
import { joinTests, type Test, testDated, testFound, testGroups, testWindow } from './create-test.ts';
import type { Criteria, Group } from './criteria.ts';
import { type Source, weighRuns } from './plan-matches.ts';
import { testSet } from './position-set.ts';
import { isTouched } from './reach-window.ts';
import { uniteRuns } from './unite-runs.ts';

/** How many events can be put into a set in the time in which the values of one are gone through. */
const MEMBERS_A_STEP = 16;

/**
 * What candidates of a source have to meet besides touching its window, which is that of the criteria, with their extent.
 * @param steps how many candidates are going to be tested
 */
export function createSourceTest(
  columns: Columns,
  criteria: Criteria,
  source: Source,
  steps: number,
  check: Check,
): Test | undefined {
  const { window, match } = criteria;
  const isLoose = window !== undefined && match === 'possible' && source.found === undefined;
  return joinTests([
    createOtherTest(columns, criteria, source, steps, check),
    isLoose ? (position) => isTouched(columns, position, window) : testWindow(columns, window, match),
  ]);
}

/** What candidates of a source have to meet besides time; see {@link createSourceTest}. */
export function createOtherTest(
  columns: Columns,
  criteria: Criteria,
  source: Source,
  steps: number,
  check: Check,
): Test | undefined {
  const others = criteria.groups.filter((group) => group !== source.group);
  const weighed = others.map((group) => weighRuns(columns, source.window, group));
  const isSet = ({ candidates }: Source) => candidates < MEMBERS_A_STEP * steps;
  const sets = weighed
    .filter(isSet)
    .map(({ runs }) => testSet(uniteRuns(columns, runs, source.window, check)));
  const rest: readonly Group[] = weighed.filter((other) => !isSet(other)).flatMap(({ group }) => group ?? []);
  return joinTests([
    ...sets,
    testGroups(columns, rest),
    // Runs hold nothing undated; a search finds it.
    source.found === undefined ? testFound(columns, criteria.found) : testDated(columns),
  ]);
}
