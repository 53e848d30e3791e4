import type { Window } from '@linimasa/schema';
import type { Columns } from './columns.ts';
import { joinTests, type Test, testDated, testFound, testGroups, testWindow } from './create-test.ts';
import type { Criteria, Group } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { countExtents, isTouched, reachWindow } from './reach-window.ts';

/** Where dated matches are looked for. */
export interface Source {
  /** Runs whose events are the candidates: those of a group, or the one of all events. */
  readonly runs: readonly number[];
  /** The group that is met by being in the runs. */
  readonly group?: Group;
  /** Candidates in place of those of the runs, ascending. */
  readonly found?: Uint32Array;
  /** How many candidates there are; one in several runs counts in each. */
  readonly candidates: number;
  /** Those of them that start before the window. */
  readonly crossing: number;
}

/** The source with the fewest candidates for matches whose extents touch a window. */
export function chooseSource(columns: Columns, { groups, found }: Criteria, window?: Window): Source {
  const sources = [undefined, ...groups].map((group) => weighRuns(columns, window, group));
  if (found !== undefined) {
    const end = window?.to ?? Number.POSITIVE_INFINITY;
    const begun = findFirst(
      0,
      found.length,
      (at) => (columns.earliest[found[at] as number] as number) >= end,
    );
    sources.push({ runs: [], found: found.subarray(0, begun), candidates: begun, crossing: 0 });
  }
  return pickLeast(sources);
}

/** The source with the fewest candidates that has them in one run, and so in order. */
export function chooseRun(columns: Columns, { groups }: Criteria, window?: Window): Source {
  const single = groups.filter(({ values }) => values.length === 1);
  return pickLeast([undefined, ...single].map((group) => weighRuns(columns, window, group)));
}

function weighRuns(columns: Columns, window: Window | undefined, group: Group | undefined): Source {
  const runs = group === undefined ? [columns.dictionary] : [...new Set(group.values)];
  let [candidates, crossing] = [0, 0];
  for (const run of runs) {
    const { middle, end } = reachWindow(columns, run, window);
    const extents = countExtents(columns, run, window);
    candidates += extents;
    crossing += extents - (end - middle);
  }
  return { runs, candidates, crossing, ...(group === undefined ? {} : { group }) };
}

function pickLeast(sources: readonly Source[]): Source {
  return sources.reduce((best, source) => (source.candidates < best.candidates ? source : best));
}

/** What candidates of a source have to meet besides touching the window of the criteria with their extent. */
export function createSourceTest(columns: Columns, criteria: Criteria, source: Source): Test | undefined {
  const { window, match } = criteria;
  const isLoose = window !== undefined && match === 'possible' && source.found === undefined;
  return joinTests([
    isLoose ? (position) => isTouched(columns, position, window) : testWindow(columns, window, match),
    createOtherTest(columns, criteria, source),
  ]);
}

/** What candidates of a source have to meet besides time. */
export function createOtherTest(columns: Columns, criteria: Criteria, source: Source): Test | undefined {
  const groups = criteria.groups.filter((group) => group !== source.group);
  return joinTests([
    testGroups(columns, groups),
    // Runs hold nothing undated; a search finds it.
    source.found === undefined ? testFound(columns, criteria.found) : testDated(columns),
  ]);
}

/** The run of which all dated events match that touch the window; `undefined` if more is asked than one value. */
export function findPlainRun(
  columns: Columns,
  { window, match, groups, found }: Criteria,
): number | undefined {
  const [group, ...more] = groups;
  if (found !== undefined || more.length > 0 || (window !== undefined && match === 'certain'))
    return undefined;
  if (group === undefined) return columns.dictionary;
  return group.values.length === 1 ? group.values[0] : undefined;
}
