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

/** An answer of the API whose body has not been read yet. */
export interface OpenAnswer {
  readonly url: string;
  readonly status: number;
  readonly response: Response;
}

/**
 * Asks for a path (beginning with `/`, with its query) as one media type, and answers once the head of such an answer
 * is here. Rejects with a {@link ProblemError} where the API refuses, with a {@link NoAnswerError} where no API answers,
 * and with the signal's reason where the caller abandons the call.
 */
export type Open = (path: string, type: string, options?: CallOptions) => Promise<OpenAnswer>;

const PROBLEM = 'application/problem+json';

/** Creates the one function through which the client reaches the network. */
export function createOpen(options: RequestOptions): Open {
  const base = options.baseUrl.replace(/\/+$/, '');
  // Looked up at each call, so that a page may replace its own fetch.
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));

  return async (path, type, { signal } = {}) => {
    const url = base + path;
    const headers = { accept: `${type}, ${PROBLEM}` };
    const response = await guard(url, signal, async () => send(url, { headers, signal: signal ?? null }));
    const { status } = response;
    const given = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (given === PROBLEM)
      throw new ProblemError(await readJson({ url, status, response }, signal), readRetryAfter(response));
    if (!response.ok || given !== type) {
      await response.body?.cancel();
      const message = `${url} answers with status ${status} and ${given ?? 'no type'}, not with ${type}`;
      throw new NoAnswerError(message, { url, status });
    }
    return { url, status, response };
  };
}

/** The API says seconds; a date, as a proxy might say, is passed over. */
function readRetryAfter({ headers }: Response): number | undefined {
  const seconds = headers.get('retry-after') ?? '';
  return /^\d+$/.test(seconds) ? Number(seconds) : undefined;
}

/** Reads a body as JSON, taken at its word. */
export async function readJson<T>(
  { url, status, response }: OpenAnswer,
  signal: AbortSignal | undefined,
): Promise<T> {
  const text = await guard(url, signal, () => response.text());
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NoAnswerError(`${url} answered JSON that cannot be read`, { url, status, cause });
  }
}

/** Does what may fail on the network, and says so in the words of this package. */
export async function guard<T>(
  url: string,
  signal: AbortSignal | undefined,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new NoAnswerError(`No answer from ${url}`, { url, cause });
  }
}
