export type { Client } from './client.ts';
export { createClient } from './create-client.ts';
export { NoAnswerError, type NoAnswerOptions } from './request/no-answer-error.ts';
export { ProblemError } from './request/problem-error.ts';
export type { CallOptions, Fetch, RequestOptions } from './request/request.ts';
