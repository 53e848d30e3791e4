import type { Window } from '@linimasa/schema';
import type { Columns } from './columns.ts';
import type { Criteria, Group } from './criteria.ts';
import { findFirst } from './find-first.ts';
import { countExtents, reachWindow } from './reach-window.ts';

/** Where dated matches are looked for. */
export interface Source {
  /** Runs whose events are the candidates: those of a group, or the one of all events. */
  readonly runs: readonly number[];
  /** What candidates from runs touch with their extent. */
  readonly window: Window | undefined;
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
    sources.push({ runs: [], window, found: found.subarray(0, begun), candidates: begun, crossing: 0 });
  }
  return pickLeast(sources);
}

/** The source with the fewest candidates that has them in one run, and so in order. */
export function chooseRun(columns: Columns, { groups }: Criteria, window?: Window): Source {
  const single = groups.filter(({ values }) => values.length === 1);
  return pickLeast([undefined, ...single].map((group) => weighRuns(columns, window, group)));
}

/** The runs of a group as a source. */
export function weighRuns(columns: Columns, window: Window | undefined, group: Group | undefined): Source {
  const runs = group === undefined ? [columns.dictionary] : [...new Set(group.values)];
  let [candidates, crossing] = [0, 0];
  for (const run of runs) {
    const { middle, end } = reachWindow(columns, run, window);
    const extents = countExtents(columns, run, window);
    candidates += extents;
    crossing += extents - (end - middle);
  }
  return { runs, window, candidates, crossing, ...(group === undefined ? {} : { group }) };
}

function pickLeast(sources: readonly Source[]): Source {
  return sources.reduce((best, source) => (source.candidates < best.candidates ? source : best));
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
