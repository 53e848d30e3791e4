import type * as z from 'zod/mini';
import type { ClaimItem as ClaimItemType } from './claim/derived-records.ts';
import type { Dispute as DisputeType } from './claim/dispute.ts';
import { TimelineId as timelineId } from './event/atoms.ts';
import type { Claim as ClaimRecord } from './event/claim-records.ts';
import { createInputRecords, RECORDS } from './event/record-schemas.ts';
import type {
  Actor as ActorRecord,
  Event as EventRecord,
  Place as PlaceRecord,
  Source as SourceRecord,
  Timeline as TimelineRecord,
  Vocabulary as VocabularyRecord,
} from './event/records.ts';
import type {
  WrittenActor,
  WrittenClaim,
  WrittenEvent,
  WrittenPlace,
  WrittenSource,
  WrittenTimeline,
  WrittenVocabulary,
  WrittenWhen,
} from './event/written-records.ts';
import type {
  ChangePage as ChangePageType,
  Change as ChangeType,
  DisputeItem as DisputeItemType,
  EventAnswer as EventAnswerType,
  EventItem as EventItemType,
  EventSummary as EventSummaryType,
  Facets as FacetsType,
  Page,
  PickedEvent as PickedEventType,
  TileEvent as TileEventType,
  Tile as TileType,
  TimelineAnswer as TimelineAnswerType,
} from './query/answer.ts';
import * as answers from './query/answer-schema.ts';
import * as bounds from './query/bounds-schema.ts';
import * as claims from './query/claim-answer-schema.ts';
import type {
  ChangeQuery as ChangeQueryType,
  ClaimQuery as ClaimQueryType,
  DisputeQuery as DisputeQueryType,
  EventFilters as EventFiltersType,
  EventQuery as EventQueryType,
  ExportQuery as ExportQueryType,
  FacetQuery as FacetQueryType,
  OneEventQuery as OneEventQueryType,
  PageQuery as PageQueryType,
  PictureQuery as PictureQueryType,
  ReviewFilter as ReviewFilterType,
  TileQuery as TileQueryType,
} from './query/query.ts';
import * as queries from './query/query-schema.ts';
import type { TileAddress as TileAddressType } from './tile/tile-scale.ts';
import type { Bounds as BoundsType } from './time/bounds.ts';
import type { When as WhenRecord } from './time/when.ts';

export type { UnreadPart } from './event/check-references.ts';
export { parseChronicle } from './event/parse-chronicle.ts';
export { type ParsedHead, type ParsedRecords, parseHead } from './event/parse-head.ts';
export type {
  Lax,
  LongWhen,
  WrittenActor,
  WrittenAttribute,
  WrittenChapter,
  WrittenClaim,
  WrittenCoverage,
  WrittenEvent,
  WrittenField,
  WrittenMedia,
  WrittenParticipant,
  WrittenPlace,
  WrittenRole,
  WrittenScheduled,
  WrittenSource,
  WrittenTerm,
  WrittenText,
  WrittenTimeline,
  WrittenValue,
  WrittenVocabulary,
  WrittenWhen,
} from './event/written-records.ts';
export { Issue, Problem } from './problem/problem-schema.ts';
export { toIssues } from './problem/zod-issues.ts';

/** A schema of zod's that is given an `Input` and gives a `T`. */
export type SchemaOf<T, Input = T> = z.ZodMiniType<T, Input>;

/** Says what a schema takes, which no compiler sees behind short forms. What it gives is checked. */
function takes<Input, T>(schema: z.ZodMiniType<T>): SchemaOf<T, Input> {
  return schema as SchemaOf<T, Input>;
}

const gives = <T>(schema: z.ZodMiniType<T>): SchemaOf<T> => takes<T, T>(schema);

/** `When`, as it leaves. */
export const When: SchemaOf<WhenRecord> = gives(RECORDS.When);
/** `Event`, as it leaves. */
export const Event: SchemaOf<EventRecord> = gives(RECORDS.Event);
/** `Claim`, as it leaves. */
export const Claim: SchemaOf<ClaimRecord> = gives(RECORDS.Claim);
/** `Source`, as it leaves. */
export const Source: SchemaOf<SourceRecord> = gives(RECORDS.Source);
/** `Actor`, as it leaves. */
export const Actor: SchemaOf<ActorRecord> = gives(RECORDS.Actor);
/** `Place`, as it leaves. */
export const Place: SchemaOf<PlaceRecord> = gives(RECORDS.Place);
/** `Vocabulary`, as it leaves. */
export const Vocabulary: SchemaOf<VocabularyRecord> = gives(RECORDS.Vocabulary);
/** `Timeline`, as it leaves. */
export const Timeline: SchemaOf<TimelineRecord> = gives(RECORDS.Timeline);

/** An id that a timeline may have: a slug that is no address of a server’s own. */
export const TimelineId: SchemaOf<string> = timelineId;

/** The schemas of records as people write them; each gives the record with every short form written out. */
export interface WrittenSchemas {
  readonly When: SchemaOf<WhenRecord, WrittenWhen>;
  readonly Event: SchemaOf<EventRecord, WrittenEvent>;
  readonly Claim: SchemaOf<ClaimRecord, WrittenClaim>;
  readonly Source: SchemaOf<SourceRecord, WrittenSource>;
  readonly Actor: SchemaOf<ActorRecord, WrittenActor>;
  readonly Place: SchemaOf<PlaceRecord, WrittenPlace>;
  readonly Vocabulary: SchemaOf<VocabularyRecord, WrittenVocabulary>;
  readonly Timeline: SchemaOf<TimelineRecord, WrittenTimeline>;
}

/** Creates the schemas of records as people write them, plain strings being text in `language`. */
export function createInputSchemas(language: string): WrittenSchemas {
  const written = createInputRecords(language);
  return {
    When: takes(written.When),
    Event: takes(written.Event),
    Claim: takes(written.Claim),
    Source: takes(written.Source),
    Actor: takes(written.Actor),
    Place: takes(written.Place),
    Vocabulary: takes(written.Vocabulary),
    Timeline: takes(written.Timeline),
  };
}

/** `Bounds`. */
export const Bounds: SchemaOf<BoundsType> = gives(bounds.Bounds);
/** `EventItem`. */
export const EventItem: SchemaOf<EventItemType> = gives(answers.EventItem);
/** `EventItem` of which `fields` picked members; `id` is always there. */
export const PickedEvent: SchemaOf<PickedEventType> = gives(answers.PickedEvent);
/** `EventSummary`. */
export const EventSummary: SchemaOf<EventSummaryType> = gives(answers.EventSummary);

/** `TileEvent`. */
export const TileEvent: SchemaOf<TileEventType> = gives(answers.TileEvent);
/** `EventAnswer`. */
export const EventAnswer: SchemaOf<EventAnswerType> = gives(answers.EventAnswer);
/** `TimelineAnswer`. */
export const TimelineAnswer: SchemaOf<TimelineAnswerType> = gives(answers.TimelineAnswer);
/** `Facets`. */
export const Facets: SchemaOf<FacetsType> = gives(answers.Facets);
/** `Tile`. */
export const Tile: SchemaOf<TileType> = gives(answers.Tile);
/** `Change`. */
export const Change: SchemaOf<ChangeType> = gives(answers.Change);
/** `ChangePage`. */
export const ChangePage: SchemaOf<ChangePageType> = gives(answers.ChangePage);
/** `ClaimItem`. */
export const ClaimItem: SchemaOf<ClaimItemType> = gives(claims.ClaimItem);
/** `Dispute`. */
export const Dispute: SchemaOf<DisputeType> = gives(claims.Dispute);
/** `DisputeItem`. */
export const DisputeItem: SchemaOf<DisputeItemType> = gives(claims.DisputeItem);

/** `Page` of anything. */
export function pageOf<T>(item: SchemaOf<T>): SchemaOf<Page<T>> {
  return gives<Page<T>>(answers.pageOf(item));
}

/** The parameters of a URL: one that is repeated is a list. */
export type UrlParameters = Readonly<Record<string, string | readonly string[]>>;

/** `EventFilters` as URL parameters. */
export const EventFilters: SchemaOf<EventFiltersType, UrlParameters> = takes(queries.EventFilters);
/** `EventQuery` as URL parameters. */
export const EventQuery: SchemaOf<EventQueryType, UrlParameters> = takes(queries.EventQuery);
/** `ClaimQuery` as URL parameters. */
export const ClaimQuery: SchemaOf<ClaimQueryType, UrlParameters> = takes(queries.ClaimQuery);
/** `DisputeQuery` as URL parameters. */
export const DisputeQuery: SchemaOf<DisputeQueryType, UrlParameters> = takes(queries.DisputeQuery);
/** `PageQuery` as URL parameters: `limit` is text there. */
export const PageQuery: SchemaOf<PageQueryType, UrlParameters> = takes(queries.PageQuery);
/** `ReviewFilter` as URL parameters. */
export const ReviewFilter: SchemaOf<ReviewFilterType, UrlParameters> = takes(queries.ReviewFilter);
/** No parameters at all. */
export const NoQuery: SchemaOf<Readonly<Record<string, never>>, UrlParameters> = takes(queries.NoQuery);
/** `FacetQuery` as URL parameters. */
export const FacetQuery: SchemaOf<FacetQueryType, UrlParameters> = takes(queries.FacetQuery);
/** `PictureQuery` as URL parameters. */
export const PictureQuery: SchemaOf<PictureQueryType, UrlParameters> = takes(queries.PictureQuery);

/** `TileQuery` as URL parameters. */
export const TileQuery: SchemaOf<TileQueryType, UrlParameters> = takes(queries.TileQuery);
/** `TileAddress` as parts of a path. */
export const TileAddress: SchemaOf<TileAddressType, UrlParameters> = takes(queries.TileAddress);
/** `OneEventQuery` as URL parameters. */
export const OneEventQuery: SchemaOf<OneEventQueryType, UrlParameters> = takes(queries.OneEventQuery);
/** `ExportQuery` as URL parameters. */
export const ExportQuery: SchemaOf<ExportQueryType, UrlParameters> = takes(queries.ExportQuery);
/** `ChangeQuery` as URL parameters. */
export const ChangeQuery: SchemaOf<ChangeQueryType, UrlParameters> = takes(queries.ChangeQuery);
