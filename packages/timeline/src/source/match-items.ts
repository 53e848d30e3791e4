import {
  type Box,
  type EventFilters,
  findIdleFilters,
  hitWindow,
  IMPORTANCE_RANK,
  type Importance,
  type Issue,
  isWithin,
  parseSearch,
  REPEATABLE_FILTERS,
  readBox,
  readExtra,
  resolveDatetime,
  type Search,
  STATUSES,
  type Window,
} from '@linimasa/schema';
import { wordIssue } from './invalid-data-error.ts';
import type { ItemIndex } from './item-index.ts';

/** The events that match, in order of start. */
export interface Matches {
  readonly positions: Uint32Array;
  /** The same by weight, heaviest first, then by position. */
  readonly byWeight: Uint32Array;
  /** The window of `datetime`. */
  readonly window?: Window;
}

/** Filters as understood in one timeline; each group must be met by any of its values. */
interface Criteria {
  readonly window: Window | undefined;
  readonly search: Search | undefined;
  readonly groups: readonly (readonly string[])[];
}

/**
 * Finds the events that match.
 * @throws {RangeError} for filters that mean nothing here: a date that cannot be read, a value that nothing has
 */
export function matchItems(index: ItemIndex, filters: EventFilters): Matches {
  const { window, search, groups } = readCriteria(index, filters);
  const { items, byWeight } = index;
  const masks = groups.map((keys) => {
    const mask = new Uint8Array(items.length);
    for (const key of keys) for (const position of index.postings.get(key) ?? []) mask[position] = 1;
    return mask;
  });
  const { match = 'possible', undated = 'exclude', review } = filters;
  const meetsTime = (position: number): boolean => {
    const { bounds } = items[position] as ItemIndex['items'][number];
    if (bounds.undated) return undated !== 'exclude';
    if (undated === 'only') return false;
    if (window === undefined) return true;
    const hit = hitWindow(bounds, window);
    return match === 'certain' ? hit === 'certain' : hit !== undefined;
  };
  const kept = Uint8Array.from(items, (item, position) =>
    (review === 'unconfirmed' || item.review === 'published') &&
    masks.every((mask) => mask[position] === 1) &&
    meetsTime(position) &&
    (search === undefined ||
      (search.wanted.every((term) => index.holds(position, term)) &&
        !search.unwanted.some((term) => index.holds(position, term))))
      ? 1
      : 0,
  );
  const isKept = (position: number) => kept[position] === 1;
  return {
    positions: Uint32Array.from(items.keys()).filter(isKept),
    byWeight: byWeight.filter(isKept),
    ...(window === undefined ? {} : { window }),
  };
}

/** Refuses a question. */
export function refuseQuery(issues: readonly Issue[]): never {
  throw new RangeError(issues.map(wordIssue).join('; '));
}

function readCriteria(index: ItemIndex, filters: EventFilters): Criteria {
  const issues: Issue[] = [...findIdleFilters(filters)];
  const keep = <T>(result: { ok: true; value: T } | { ok: false; issue: Issue } | undefined) => {
    if (result?.ok === false) issues.push(result.issue);
    return result?.ok === true ? result.value : undefined;
  };
  const { datetime, q, bbox } = filters;
  const window = keep(datetime === undefined ? undefined : resolveDatetime(datetime, index.timeline.zone));
  const search = keep(q === undefined || q === '' ? undefined : parseSearch(q, () => []));
  const box = keep(bbox === undefined ? undefined : readBox(bbox));
  const { extra, issues: misfits } = readExtra(index.timeline, filters.extra);
  issues.push(...misfits);
  const groups = [
    ...listValueGroups(index, filters, issues),
    ...Object.entries(extra).map(([name, values]) => values.map((value) => `extra.${name} ${value}`)),
    ...(box === undefined ? [] : [listPlaces(index, box)]),
    ...(filters.contested === true ? [['contested true']] : []),
    ...(filters.minImportance === undefined ? [] : [listImportances(filters.minImportance)]),
  ];
  if (issues.length > 0) refuseQuery(issues);
  return { window, search, groups };
}

function listValueGroups(
  index: ItemIndex,
  filters: EventFilters,
  issues: Issue[],
): readonly (readonly string[])[] {
  const { vocabulary } = index.timeline;
  const known: Readonly<Record<(typeof REPEATABLE_FILTERS)[number], readonly string[]>> = {
    kind: Object.keys(vocabulary.kinds),
    tag: Object.keys(vocabulary.tags),
    status: STATUSES,
    actor: index.actors.map(({ id }) => id),
    place: index.places.map(({ id }) => id),
    source: index.sources.map(({ id }) => id),
    origin: [...index.actors, ...index.sources].map(({ id }) => id),
  };
  return REPEATABLE_FILTERS.flatMap((name) => {
    const asked = filters[name] ?? [];
    for (const value of asked) {
      // Events may name whom no record tells of.
      if (index.postings.has(`${name} ${value}`) || known[name].includes(value)) continue;
      const message = `Timeline ${index.timeline.id} has no ${name} ${JSON.stringify(value)}`;
      issues.push({ path: [name], message });
    }
    return asked.length === 0 ? [] : [asked.map((value) => `${name} ${value}`)];
  });
}

function listPlaces({ places }: ItemIndex, box: Box): readonly string[] {
  const within = places.filter(({ coordinates }) => coordinates !== undefined && isWithin(coordinates, box));
  return within.map(({ id }) => `place ${id}`);
}

function listImportances(least: Importance): readonly string[] {
  const all = Object.keys(IMPORTANCE_RANK) as readonly Importance[];
  return all
    .filter((importance) => IMPORTANCE_RANK[importance] >= IMPORTANCE_RANK[least])
    .map((importance) => `importance ${importance}`);
}
