import { NoAnswerError } from './no-answer-error.ts';
import { ProblemError } from './problem-error.ts';

/** The part of `fetch` that the client uses; an app under test can stand in for it. */
export type Fetch = (
  url: string,
  init: { readonly headers: Record<string, string>; readonly signal: AbortSignal | null },
) => Promise<Response> | Response;

/** Where the API is and how to reach it. */
export interface RequestOptions {
  /** Where the API is served, with or without a closing slash; empty for the page's own origin. */
  readonly baseUrl: string;
  /** Default: the platform's `fetch`. */
  readonly fetch?: Fetch;
}

/** What any single call takes. */
export interface CallOptions {
  /** Abandons the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Asks for a path (beginning with `/`, with its query) and answers the JSON value, taken at its word: the schema
 * package is the contract of both sides.
 */
export type Request = <T>(path: string, options?: CallOptions) => Promise<T>;

/**
 * Creates the one function through which the client reaches the network.
 * It rejects with a {@link ProblemError} where the API refuses, with a {@link NoAnswerError} where no API answers,
 * and with the signal's reason where the caller abandons the call.
 */
export function createRequest(options: RequestOptions): Request {
  const base = options.baseUrl.replace(/\/+$/, '');
  // Looked up at each call, so that a page may replace its own fetch.
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));

  return async <T>(path: string, { signal }: CallOptions = {}): Promise<T> => {
    const url = base + path;
    let response: Response;
    let text: string;
    try {
      const headers = { accept: 'application/json, application/problem+json' };
      response = await send(url, { headers, signal: signal ?? null });
      text = await response.text();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NoAnswerError(`No answer from ${url}`, { url, cause });
    }

    const { status } = response;
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    const isProblem = type === 'application/problem+json';
    if (!isProblem && !(response.ok && type === 'application/json')) {
      const message = `${url} is not answered by a Linimasa API: status ${status}, ${type ?? 'no type'}`;
      throw new NoAnswerError(message, { url, status });
    }
    let value;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new NoAnswerError(`${url} answered JSON that cannot be read`, { url, status, cause });
    }
    if (isProblem) throw new ProblemError(value);
    return value;
  };
}
