import { RECORDS } from './event/record-schemas.ts';

export type { UnreadPart } from './event/check-references.ts';
export { parseChronicle } from './event/parse-chronicle.ts';
export { createInputRecords } from './event/record-schemas.ts';
export { Issue, Problem } from './problem/problem-schema.ts';
export { toIssues } from './problem/zod-issues.ts';
export {
  EventAnswer,
  EventItem,
  EventSummary,
  Facets,
  pageOf,
  TimelineAnswer,
} from './query/answer-schema.ts';
export { Bounds } from './query/bounds-schema.ts';
export { ClaimItem, Dispute, DisputeItem } from './query/claim-answer-schema.ts';
export {
  ClaimQuery,
  DisputeQuery,
  EventFilters,
  EventQuery,
  NoQuery,
  PageQuery,
  ReviewFilter,
} from './query/query-schema.ts';

/** The records as they leave, every short form written out; each schema is named as its type. */
export const { Actor, Claim, Event, Place, Source, Timeline, Vocabulary, When } = RECORDS;
