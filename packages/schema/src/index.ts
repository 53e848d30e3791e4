export { type Agreement, compareValues } from './claim/compare-values.ts';
export { type DerivedChronicle, deriveChronicle } from './claim/derive-chronicle.ts';
export type { AlternativeDate, ClaimItem, JudgedEvent } from './claim/derived-records.ts';
export { type Answer, type Dispute, STANDINGS, type Standing } from './claim/dispute.ts';
export { findOrigin } from './claim/find-origin.ts';
export { groupSaid } from './claim/group-said.ts';
export { groupSeries } from './claim/group-series.ts';
export { VAGUE_RANGES } from './claim/quantity-range.ts';
export { toPublicChronicle } from './claim/to-public-chronicle.ts';
export type { ValueContext } from './claim/value-form.ts';
export { toImportance, weighEvents } from './claim/weigh-events.ts';
export { checkConstraints } from './event/check-constraints.ts';
export type { Citation, Locator, Quote, Review } from './event/citation-records.ts';
export type {
  Attribution,
  Claim,
  ClaimSubject,
  ClaimValue,
  Counted,
  Stance,
  StatedNumber,
  VagueNumber,
  VagueQuantity,
} from './event/claim-records.ts';
export { compareItems } from './event/compare-items.ts';
export {
  type Constraint,
  listConstraints,
  type OrderConstraint,
  type RelativeConstraint,
  type StatedConstraint,
} from './event/constraint.ts';
export { type DerivedEvent, deriveItems } from './event/derive.ts';
export { createContexts, toAsOf } from './event/event-context.ts';
export { listLinks, type RecordLink } from './event/list-links.ts';
export { type Contradiction, type Propagated, propagate } from './event/propagate.ts';
export type {
  Actor,
  ActorRole,
  Attribute,
  AttributeType,
  Chapter,
  Chronicle,
  ChronicleHead,
  Coordinates,
  Coverage,
  Event,
  Field,
  Importance,
  Lanes,
  Media,
  Participant,
  Place,
  Relation,
  RelationType,
  Scheduled,
  SeriesEntry,
  Source,
  Status,
  Term,
  Timeline,
  Vocabulary,
} from './event/records.ts';
export {
  AFTER_RELATIONS,
  ATTRIBUTIONS,
  FUTURE_STANCES,
  IMPORTANCE_RANK,
  LANES,
  PAST_STANCES,
  RELATION_TYPES,
  REVIEWS,
  STANCES,
  STATUSES,
} from './event/vocabulary.ts';
export { describeValue, type Issue, type Result, stringifyPath } from './problem/issue.ts';
export { findNearest } from './problem/nearest.ts';
export type { Problem } from './problem/problem.ts';
export type {
  Change,
  ChangePage,
  DisputeItem,
  EventAnswer,
  EventItem,
  EventSummary,
  FacetCount,
  Facets,
  LoneEvent,
  Matched,
  Page,
  PickedEvent,
  RelatedEvent,
  SeriesAnswer,
  Tile,
  TileEvent,
  TileFolder,
  TileLane,
  TimelineAnswer,
} from './query/answer.ts';
export { chooseLanguages } from './query/choose-languages.ts';
export { compareWeights, toMillionths } from './query/compare-weights.ts';
export { type DatetimeResult, resolveDatetime, stringifyDatetime } from './query/datetime.ts';
export { deriveTile } from './query/derive-tile.ts';
export type { EventSource, Signal, SourceLimits } from './query/event-source.ts';
export { fillItem, type PartialItem } from './query/fill-item.ts';
export { findExtent, joinExtents, NO_EXTENT } from './query/find-extent.ts';
export { findIdleFilters } from './query/find-idle-filters.ts';
export { findTileIssues } from './query/find-tile-issues.ts';
export {
  type FieldValue,
  listActors,
  listCitations,
  listValues,
  type ValueField,
} from './query/list-values.ts';
export { parseSearch, type Search, type SearchTerm } from './query/parse-search.ts';
export {
  type ChangeQuery,
  type ClaimQuery,
  type DisputeQuery,
  EVENT_MEMBERS,
  type EventFilters,
  type EventMember,
  type EventQuery,
  type EventSort,
  type ExportQuery,
  type FacetQuery,
  type LanguageChoice,
  type OneEventQuery,
  type PageQuery,
  type PictureQuery,
  type Question,
  RATIOS,
  REPEATABLE_FILTERS,
  type ReviewFilter,
  stringifyQuery,
  type TileQuery,
} from './query/query.ts';
export { type Box, isWithin, readBox } from './query/read-box.ts';
export { type ExtraValues, readExtra } from './query/read-extra.ts';
export { foldWord, splitWords } from './query/split-words.ts';
export { toSummary, toTileEvent } from './query/to-tile-event.ts';
export { spreadInstant } from './tile/spread-instant.ts';
export {
  coverView,
  MAX_SCALE,
  TILE_BINS,
  TILE_LANES,
  TILE_TOP,
  type TileAddress,
  toTileBin,
  toTileIndex,
  toTileWindow,
} from './tile/tile-scale.ts';
export { halveTile, parseTileTree, TILE_ROOTS, type TileTree } from './tile/tile-tree.ts';
export {
  type Bounds,
  type Hit,
  hitWindow,
  MAX_INSTANT,
  MIN_INSTANT,
  PRECISIONS,
  type Precision,
  type Span,
  type Window,
} from './time/bounds.ts';
export { addDays, addMonths, type Civil, toDayNumber } from './time/civil.ts';
export { DURATION_UNITS, type DurationUnit } from './time/duration.ts';
export type {
  Edtf,
  EdtfComponent,
  EdtfDate,
  EdtfGap,
  EdtfInterval,
  EdtfRange,
  EdtfSet,
  EdtfTime,
  EdtfYear,
  Qualifier,
} from './time/edtf.ts';
export { type EdtfIssue, type EdtfResult, MAX_EDTF_LENGTH, parseEdtf } from './time/parse-edtf.ts';
export { stringifyEdtf } from './time/stringify-edtf.ts';
export { stringifyYear } from './time/stringify-year.ts';
export { pickText, type Text } from './time/text.ts';
export { type BoundsContext, boundEdtf, DAY_PARTS, toBounds, UNDATED } from './time/to-bounds.ts';
export type { Basis, Between, Comparison, DayPart, RelativeDate, When } from './time/when.ts';
export type { TitleOf } from './time/word-relative.ts';
export { type WordedWhen, type WordWhenOptions, wordWhen } from './time/word-when.ts';
export type { DateWords } from './time/words.ts';
export { WORDS_EN } from './time/words-en.ts';
export { WORDS_ID } from './time/words-id.ts';
export { isZone, toCivil, toInstant } from './time/zone.ts';
