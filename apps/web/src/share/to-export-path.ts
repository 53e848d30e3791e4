import { type EventFilters, stringifyDatetime, stringifyQuery, type Window } from '@linimasa/schema';

/** The address of a file with every event that matches: in a window, or without one of all time and without a date. */
export function toExportPath(
  timeline: string,
  format: 'csv' | 'ndjson',
  filters: EventFilters,
  window: Window | undefined,
): string {
  const time =
    window === undefined ? ({ undated: 'include' } as const) : { datetime: stringifyDatetime(window) };
  const query = stringifyQuery({ ...filters, ...time });
  return `/v1/timelines/${encodeURIComponent(timeline)}/events.${format}?${query}`;
}
