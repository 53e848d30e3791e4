export type { Client, EventOf, ExportFormat } from './client.ts';
export { createClient } from './create-client.ts';
export { createEventSource } from './create-event-source.ts';
export { createTileFileSource } from './create-tile-file-source.ts';
export type { FollowOptions } from './request/follow-changes.ts';
export { NoAnswerError, type NoAnswerOptions } from './request/no-answer-error.ts';
export type { CallOptions, Fetch, RequestOptions } from './request/open-answer.ts';
export { ProblemError } from './request/problem-error.ts';
