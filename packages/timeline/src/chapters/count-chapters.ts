import { type EventFilters, type EventSource, type Matched, stringifyDatetime } from '@linimasa/schema';
import type { ShownChapter } from './list-chapters.ts';

/** Filters of a timeline that come from the page around it: time and undated events are its own. */
export type PageFilters = Omit<EventFilters, 'datetime' | 'match' | 'undated'>;

/** Counts the events that may touch each chapter under some filters, by asking the source. */
export function countChapters(
  source: EventSource,
  chapters: readonly ShownChapter[],
  filters: PageFilters,
  signal: AbortSignal,
): Promise<readonly Matched[]> {
  return Promise.all(
    chapters.map(async ({ window }) => {
      const datetime = stringifyDatetime(window);
      const { matched } = await source.events({ ...filters, datetime, limit: 1, fields: ['id'] }, signal);
      return matched;
    }),
  );
}
