import type { Event } from '../event/records.ts';

/** The events of each series, by the series' id, in order of ordinal; of equal ones by id. */
export function groupSeries<T extends Pick<Event, 'id' | 'series'>>(
  events: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = Map.groupBy(events.toSorted(compareOrdinals), ({ series }) => series?.id ?? '');
  groups.delete('');
  return groups;
}

function compareOrdinals(a: Pick<Event, 'id' | 'series'>, b: Pick<Event, 'id' | 'series'>): number {
  return (a.series?.ordinal ?? 0) - (b.series?.ordinal ?? 0) || (a.id < b.id ? -1 : 1);
}
