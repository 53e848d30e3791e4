/** The span over which requests are counted, in seconds. */
const WINDOW = 60;

/** The most clients that are remembered; whoever came first is forgotten first. */
const MOST_CLIENTS = 100_000;

/** What is left to a client. */
export interface Allowance {
  /** Whether this request may be answered. */
  readonly allowed: boolean;
  /** How many more may be. */
  readonly remaining: number;
  /** In how many seconds all are allowed again. */
  readonly reset: number;
}

/**
 * Counts the requests of each client in spans of a minute that begin with a request. Says so in the words of the
 * draft standard for `RateLimit` headers (draft-ietf-httpapi-ratelimit-headers-10).
 */
export class RateLimiter {
  /** The value of the header `RateLimit-Policy`. */
  readonly policy: string;
  readonly #limit: number;
  /** In the order in which their spans began. */
  readonly #spans = new Map<string, { readonly end: number; count: number }>();

  /** `limit` is the number of requests a client may make in a minute. */
  constructor(limit: number) {
    this.#limit = limit;
    this.policy = `"default";q=${limit};w=${WINDOW}`;
  }

  /** Counts one request; `now` is in milliseconds and never goes back. */
  take(client: string, now: number): Allowance {
    this.#forget(now);
    let span = this.#spans.get(client);
    if (span === undefined) {
      span = { end: now + WINDOW * 1000, count: 0 };
      this.#spans.set(client, span);
    }
    span.count += 1;
    return {
      allowed: span.count <= this.#limit,
      remaining: Math.max(this.#limit - span.count, 0),
      reset: Math.ceil((span.end - now) / 1000),
    };
  }

  #forget(now: number): void {
    for (const [client, { end }] of this.#spans) {
      if (end > now && this.#spans.size < MOST_CLIENTS) break;
      this.#spans.delete(client);
    }
  }
}

/** The value of the header `RateLimit`. */
export function stringifyAllowance({ remaining, reset }: Allowance): string {
  return `"default";r=${remaining};t=${reset}`;
}
