import {
  type EventFilters,
  type EventSort,
  LANES,
  type Lanes,
  REPEATABLE_FILTERS,
  STATUSES,
  type Status,
  type Window,
} from '@linimasa/schema';

/** What the reader narrowed the events to. Empty lists and an empty `q` filter nothing. */
export interface ViewFilters {
  readonly q: string;
  readonly kind: readonly string[];
  readonly actor: readonly string[];
  readonly place: readonly string[];
  readonly status: readonly Status[];
  readonly tag: readonly string[];
  readonly source: readonly string[];
  /** Actor ids, of whose reporting it carries. */
  readonly origin: readonly string[];
  /** Only what is contested. */
  readonly contested: boolean;
}

/** What stands under the axis in place of the list. */
export type Show = 'table' | 'map' | 'story';

/** The orders of the table besides that of time. */
export type TableSort = Exclude<EventSort, 'start'>;

/** Everything that a link to a view says. What is absent is left to the timeline or to the reader's browser. */
export interface ViewState {
  readonly timeline?: string;
  /** BCP 47. */
  readonly language?: string;
  /** UTC milliseconds, whole minutes. */
  readonly window?: Window;
  readonly filters: ViewFilters;
  /** What rows mean. */
  readonly lanes?: Lanes;
  /** Whose clock the times are read by; absent: that of the place. */
  readonly clock?: 'reader' | 'utc';
  /** With what the editors have not confirmed yet. */
  readonly unconfirmed?: true;
  /** What stands under the axis; absent: the list. */
  readonly show?: Show;
  /** The order of the table; absent: that of time. */
  readonly sort?: TableSort;
  /** The id of the event that is open. */
  readonly event?: string;
}

/** Filters that filter nothing. */
export const NO_FILTERS: ViewFilters = {
  q: '',
  kind: [],
  actor: [],
  place: [],
  status: [],
  tag: [],
  source: [],
  origin: [],
  contested: false,
};

/** Whether any filter is set. */
export function isFiltered(filters: ViewFilters): boolean {
  return filters.q !== '' || filters.contested || REPEATABLE_FILTERS.some((name) => filters[name].length > 0);
}

/** The filters of a view as a question to the API. */
export function toEventFilters({
  filters,
  unconfirmed,
}: Pick<ViewState, 'filters' | 'unconfirmed'>): EventFilters {
  const { contested, ...rest } = filters;
  return {
    ...rest,
    ...(contested ? { contested } : {}),
    ...(unconfirmed === undefined ? {} : { review: 'unconfirmed' }),
  };
}

const CLOCKS = ['reader', 'utc'] as const;
const SHOWS = ['table', 'map', 'story'] as const satisfies readonly Show[];
const SORTS = ['-start', 'importance', '-importance', 'relevance'] as const satisfies readonly TableSort[];

/** Reads a view from a URL. What it cannot read is left out: a link that is half wrong still opens. */
export function parseViewState({ pathname, searchParams }: URL): ViewState {
  const timeline = decodeSegment(pathname.split('/')[1] ?? '');
  const language = searchParams.get('lang') ?? '';
  const window = parseWindow(searchParams.get('window') ?? '');
  const event = searchParams.get('event') ?? '';
  const lanes = LANES.find((each) => each === searchParams.get('lanes'));
  const clock = CLOCKS.find((each) => each === searchParams.get('clock'));
  const show = SHOWS.find((each) => each === searchParams.get('show'));
  const sort = SORTS.find((each) => each === searchParams.get('sort'));
  const all = (name: string) => [...new Set(searchParams.getAll(name).filter((value) => value !== ''))];
  return {
    ...(timeline === '' ? {} : { timeline }),
    ...(language === '' ? {} : { language }),
    ...(window === undefined ? {} : { window }),
    ...(event === '' ? {} : { event }),
    ...(lanes === undefined ? {} : { lanes }),
    ...(clock === undefined ? {} : { clock }),
    ...(show === undefined ? {} : { show }),
    ...(sort === undefined ? {} : { sort }),
    ...(searchParams.get('review') === 'unconfirmed' ? { unconfirmed: true as const } : {}),
    filters: {
      q: searchParams.get('q') ?? '',
      kind: all('kind'),
      actor: all('actor'),
      place: all('place'),
      status: all('status').filter((value): value is Status =>
        (STATUSES as readonly string[]).includes(value),
      ),
      tag: all('tag'),
      source: all('source'),
      origin: all('origin'),
      contested: searchParams.get('contested') === 'true',
    },
  };
}

/** Writes a view as the path and query of a URL, in a fixed order: equal views have equal links. */
export function stringifyViewState(view: ViewState): string {
  const { timeline, language, window, filters, lanes, clock, unconfirmed, show, sort, event } = view;
  const pairs: [string, string][] = [];
  if (window !== undefined) pairs.push(['window', `${toIso(window.from)}/${toIso(window.to)}`]);
  if (filters.q !== '') pairs.push(['q', filters.q]);
  for (const name of REPEATABLE_FILTERS) for (const value of filters[name]) pairs.push([name, value]);
  if (filters.contested) pairs.push(['contested', 'true']);
  if (unconfirmed === true) pairs.push(['review', 'unconfirmed']);
  if (lanes !== undefined) pairs.push(['lanes', lanes]);
  if (clock !== undefined) pairs.push(['clock', clock]);
  if (show !== undefined) pairs.push(['show', show]);
  if (sort !== undefined) pairs.push(['sort', sort]);
  if (event !== undefined) pairs.push(['event', event]);
  if (language !== undefined) pairs.push(['lang', language]);
  const query = pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&');
  const path = timeline === undefined ? '/' : `/${encodeURIComponent(timeline)}`;
  return query === '' ? path : `${path}?${query}`;
}

/** Rounds a window to what a link says of it. */
export function roundWindow({ from, to }: Window): Window {
  // Adding 0 makes -0 the 0 that comes back.
  const start = Math.round(from / MINUTE) * MINUTE + 0;
  return { from: start, to: Math.max(start + MINUTE, Math.round(to / MINUTE) * MINUTE + 0) };
}

const MINUTE = 60_000;

function toIso(at: number): string {
  return new Date(at).toISOString().replace(':00.000Z', 'Z').replace('T00:00Z', '');
}

function parseWindow(text: string): Window | undefined {
  const [first = '', second = '', rest] = text.split('/');
  const from = Date.parse(first);
  const to = Date.parse(second);
  return rest === undefined && from < to ? { from, to } : undefined;
}

/** Leaves `:` and `/` readable, which a query may hold as they are. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');
}

/** One part of a path, decoded; as it stands where it is not well encoded. */
export function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
