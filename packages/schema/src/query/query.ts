import type { Standing } from '../claim/dispute.ts';
import type { Stance } from '../event/claim-records.ts';
import type { Importance, Lanes, Status } from '../event/records.ts';

/** Which records a question is put to. */
export interface ReviewFilter {
  /** Takes in what is not confirmed yet, marked as such. Default: only what is published. */
  readonly review?: 'unconfirmed';
}

/** Which languages of a text an answer carries. */
export interface LanguageChoice {
  /**
   * BCP 47 tags, best first. A text comes in those of them that it has; in none of them, in the timeline's first
   * language that it has, else in any. Default: all.
   */
  readonly lang?: readonly string[];
}

/** The filters of a question about events. Values of one name mean any of, different names mean all of. */
export interface EventFilters extends ReviewFilter {
  /** OGC interval (`a/b`, `a/..`, `../b`, `a`) or any EDTF date, read in the timeline's zone. */
  readonly datetime?: string;
  /** `possible` (default): events that may touch `datetime`; `certain`: only those that must. */
  readonly match?: 'possible' | 'certain';
  /** What has no place on the axis. Default `exclude`. */
  readonly undated?: 'exclude' | 'include' | 'only';
  /** Words, `"quoted phrases"` and `-without`, in every language held. */
  readonly q?: string;
  readonly actor?: readonly string[];
  readonly place?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly Status[];
  readonly tag?: readonly string[];
  readonly source?: readonly string[];
  /** Whose reporting the event or a claim about it rests on: the id of an actor, or of a source that names nobody. */
  readonly origin?: readonly string[];
  /** Only events about which claims contradict or deny each other. */
  readonly contested?: true;
  readonly minImportance?: Importance;
  /** `west,south,east,north` in degrees (WGS 84): events at a place within. West greater than east crosses 180°. */
  readonly bbox?: string;
  /** Values of the timeline's own `fields`, by name; in a URL, `extra.NAME=value`. */
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

/** A question about counts by value. */
export interface FacetQuery extends EventFilters, LanguageChoice {}

/** A question about a time tile: only what has a place on the axis is in one. */
export interface TileQuery extends Omit<EventFilters, 'undated'>, LanguageChoice {
  /** Counts bins by lane, too. */
  readonly lane?: Lanes;
}

/** How wide pictures are to their height. */
export const RATIOS = ['16:9', '1:1', '9:16'] as const;

/** A question for a view as a picture. */
export interface PictureQuery extends Omit<EventFilters, 'undated'>, LanguageChoice {
  /** What it shows: an interval or any EDTF date, as `datetime`, closed at both ends. Default: what the timeline opens on. */
  readonly window?: string;
  /** What rows mean. Default: the timeline's own. */
  readonly lanes?: Lanes;
  /** The id of the event that stands out. */
  readonly selected?: string;
  /** Default `16:9`. */
  readonly ratio?: (typeof RATIOS)[number];
  /** Default `light`. */
  readonly theme?: 'light' | 'dark';
  /** `small` has no words, for where it is shown small. Default `full`. */
  readonly size?: 'full' | 'small';
}

/** A question about one event. */
export interface OneEventQuery extends ReviewFilter, LanguageChoice {}

/**
 * The order of a list of events. Ties of start fall to sequence, then id. Those of importance are spread over time, as
 * `compareWeights` has it; `-importance` is that order backward.
 */
export type EventSort = 'start' | '-start' | 'importance' | '-importance' | 'relevance';

/** A page of a list. */
export interface PageQuery {
  /** 1 to 1000; default 50. */
  readonly limit?: number;
  /** `next` of the page before; opaque. */
  readonly cursor?: string;
}

/** A question about events: filters, order and page. */
export interface EventQuery extends EventFilters, PageQuery, LanguageChoice {
  /** Members of the items; `id` always comes. Default: all. */
  readonly fields?: readonly EventMember[];
  /** Default `start`. `importance` is most important first. `relevance` needs `q`. */
  readonly sort?: EventSort;
}

/** A question for every event that matches, as a file. */
export type ExportQuery = Omit<EventQuery, 'limit' | 'cursor'>;

/** A question about the commits of a timeline. */
export interface ChangeQuery {
  /** The ordinal after which they come. Default 0: from the first. */
  readonly after?: number;
}

/** A question about claims, answered in order of saying. Values of one name mean any of, different names mean all of. */
export interface ClaimQuery extends ReviewFilter, PageQuery {
  /** The event that the claim is about, directly or through other claims. */
  readonly event?: readonly string[];
  /** The question that it answers: an attribute of the vocabulary, or `when`. */
  readonly attribute?: readonly string[];
  readonly claimant?: readonly string[];
  readonly stance?: readonly Stance[];
  readonly source?: readonly string[];
  /** Only claims that take part in a contradiction or denial. */
  readonly contested?: true;
}

/** A question about disputes, answered in order of their events. Values of one name mean any of, different names mean all of. */
export interface DisputeQuery extends ReviewFilter, PageQuery {
  readonly event?: readonly string[];
  readonly attribute?: readonly string[];
  /** How some of the answers stand to each other. */
  readonly standing?: readonly Standing[];
}

/** What a read may be asked with. */
export type Question = EventQuery | TileQuery | PictureQuery | ClaimQuery | DisputeQuery | ChangeQuery;

/** Every member of an event that a list can be asked for. */
export const EVENT_MEMBERS = [
  'id',
  'formerIds',
  'title',
  'summary',
  'kind',
  'when',
  'scheduled',
  'where',
  'who',
  'status',
  'importance',
  'tags',
  'series',
  'citations',
  'relations',
  'media',
  'extra',
  'review',
  'weight',
  'contested',
  'bounds',
  'sequence',
  'alternatives',
  'hit',
] as const;

/** A member of an event that a list can be asked for. */
export type EventMember = (typeof EVENT_MEMBERS)[number];

/** Names of the filters of events that may be repeated. */
export const REPEATABLE_FILTERS = [
  'actor',
  'place',
  'kind',
  'status',
  'tag',
  'source',
  'origin',
] as const satisfies readonly (keyof EventFilters)[];

/** Every parameter of any question, in the order in which a URL names them. */
const PARAMETERS = [
  'window',
  'datetime',
  'match',
  'undated',
  'q',
  'event',
  'attribute',
  'claimant',
  'stance',
  'standing',
  ...REPEATABLE_FILTERS,
  'contested',
  'review',
  'minImportance',
  'bbox',
  'lane',
  'lanes',
  'selected',
  'ratio',
  'theme',
  'size',
  'lang',
  'fields',
  'sort',
  'limit',
  'cursor',
  'after',
] as const satisfies readonly MemberOf<Question>[];

/** Writes a question as URL parameters, in a fixed order, leaving out what is absent or empty. */
export function stringifyQuery(query: Question): string {
  const values: Readonly<Partial<Record<(typeof PARAMETERS)[number], ParameterValue | readonly string[]>>> =
    query;
  const own = Object.entries('extra' in query ? (query.extra ?? {}) : {}).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const named = [
    ...PARAMETERS.map((name) => [name, values[name]] as const),
    ...own.map(([name, several]) => [`extra.${name}`, several] as const),
  ];
  return named
    .flatMap(([name, value]) =>
      [value ?? []]
        .flat()
        .filter((each) => each !== '')
        .map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`),
    )
    .join('&');
}

type MemberOf<T> = T extends unknown ? keyof T : never;
type ParameterValue = string | number | boolean;
