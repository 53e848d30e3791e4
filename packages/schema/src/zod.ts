import { RECORDS } from './event/record-schemas.ts';

export type { UnreadPart } from './event/check-references.ts';
export { parseChronicle } from './event/parse-chronicle.ts';
export { createInputRecords } from './event/record-schemas.ts';
export { Issue, Problem } from './problem/problem-schema.ts';
export { toIssues } from './problem/zod-issues.ts';
export {
  Bounds,
  EventAnswer,
  EventItem,
  Facets,
  pageOf,
  TimelineAnswer,
} from './query/answer-schema.ts';
export { EventFilters, EventQuery, NoQuery, PageQuery } from './query/query-schema.ts';

/** The records as they leave, every short form written out; each schema is named as its type. */
export const { Actor, Claim, Event, Place, Source, Timeline, Vocabulary, When } = RECORDS;
