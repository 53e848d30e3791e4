/** What a draw asks for. A group is measured by itself. */
export type Group =
  | 'tile'
  | 'tile, one filter'
  | 'tile, more filters'
  | 'window'
  | 'text'
  | 'facets'
  | 'event'
  | 'paging';

/** One value a field. */
export type Filters = Readonly<Record<string, string>>;

/** A question of the workload: every draw is another. */
export type Draw = { readonly filters: Filters } & (
  | {
      readonly group: 'tile' | 'tile, one filter' | 'tile, more filters';
      readonly scale: number;
      readonly index: number;
    }
  | {
      /** Thirty days from an instant in UTC milliseconds, most important first. */
      readonly group: 'window';
      readonly from: number;
    }
  | {
      readonly group: 'text';
      readonly word: string;
      /** At most this part of the events holds the word. */
      readonly band: number;
    }
  | { readonly group: 'facets'; readonly year: number }
  | { readonly group: 'event'; readonly id: string }
  | {
      /** Pages of 50 from an instant on, one after the other. */
      readonly group: 'paging';
      readonly from: number;
    }
);

/** Every group, in the order of reports. */
export const GROUPS = [
  'tile',
  'tile, one filter',
  'tile, more filters',
  'window',
  'text',
  'facets',
  'event',
  'paging',
] as const satisfies readonly Group[];

/** Thirty days in milliseconds. */
export const WINDOW = 30 * 86_400_000;

/** How many events a list shows. */
export const PAGE = 50;

/** How many pages a draw of `paging` reads. */
export const PAGES = 4;

/** Whether a made timeline of so many events can answer a draw: ids end with the number of their making. */
export function isWithin(draw: Draw, events: number): boolean {
  return draw.group !== 'event' || Number(/\d+$/.exec(draw.id)?.[0]) <= events;
}

/** What a draw asks of the API, from the timeline's address on. */
export function toPath(draw: Draw): string {
  const { path, parameters } = toRequest(draw);
  const query = new URLSearchParams({ ...parameters, ...draw.filters }).toString();
  return query === '' ? path : `${path}?${query}`;
}

function toRequest(draw: Draw): { readonly path: string; readonly parameters?: Filters } {
  switch (draw.group) {
    case 'window':
      return { path: 'events', parameters: { datetime: toInterval(draw.from), sort: 'importance' } };
    case 'text':
      return { path: 'events', parameters: { q: draw.word } };
    case 'facets':
      return { path: 'facets', parameters: { datetime: String(draw.year) } };
    case 'event':
      return { path: `events/${encodeURIComponent(draw.id)}` };
    case 'paging':
      return { path: 'events', parameters: { datetime: `${toInstant(draw.from)}/..` } };
    default:
      return { path: `tiles/${draw.scale}/${draw.index}` };
  }
}

const toInterval = (from: number) => `${toInstant(from)}/${toInstant(from + WINDOW - 1)}`;
const toInstant = (milliseconds: number) => new Date(milliseconds).toISOString();
