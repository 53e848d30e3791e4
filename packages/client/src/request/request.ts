import { type CallOptions, type Open, readJson } from './open-answer.ts';

/**
 * Asks for a path (beginning with `/`, with its query) and answers the JSON value, taken at its word: the schema
 * package is the contract of both sides. Rejects as {@link Open} does.
 */
export type Request = <T>(path: string, options?: CallOptions) => Promise<T>;

/** Creates what asks for JSON. */
export function createRequest(open: Open): Request {
  return async <T>(path: string, options: CallOptions = {}): Promise<T> =>
    readJson<T>(await open(path, 'application/json', options), options.signal);
}
