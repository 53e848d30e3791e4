import { RefusalError } from '../problem/refusal-error.ts';

/** What was found of a timeline. @throws {RefusalError} where there is no such timeline */
export function found<T>(value: T | undefined, timeline: string): T {
  if (value === undefined) throw new RefusalError('unknown-timeline', `There is no timeline "${timeline}".`);
  return value;
}
