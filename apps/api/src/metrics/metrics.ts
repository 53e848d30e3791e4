import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerCache } from '../hot/answer-cache.ts';
import { Durations } from './durations.ts';

/** How a question to the pool has ended. */
export type AskOutcome = 'answered' | 'refused' | 'overloaded' | 'too-slow' | 'failed';

/** From a hot answer to the deadline of a question, in seconds. */
const BUCKETS = [0.0001, 0.00025, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 5, 10];

/** Methods that have a row of their own; whatever else somebody sends shares one. */
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** What the server counts of itself, for Prometheus. Labels are patterns and names from this code, never what was sent. */
export class Metrics {
  /** Requests that have been read and not been answered yet. */
  inFlight = 0;
  /** Questions that wait for a reader or are being answered. */
  asking = 0;
  readonly #registry = new Registry();
  readonly #requests = new Durations(
    'linimasa_http_request_duration_seconds',
    'From the headers of a request to the end of its answer, by route.',
    BUCKETS,
  );
  readonly #refusals: Counter<'problem'>;
  readonly #asks: Histogram<'question' | 'outcome'>;

  /** `cache` is asked for its numbers when somebody collects. */
  constructor(cache: AnswerCache) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#refusals = new Counter({
      name: 'linimasa_http_refusals_total',
      help: 'Connections refused before there was a request, by problem.',
      labelNames: ['problem'],
      registers,
    });
    this.#asks = new Histogram({
      name: 'linimasa_read_duration_seconds',
      help: 'From asking the readers to their answer, waiting included, by question.',
      labelNames: ['question', 'outcome'],
      buckets: BUCKETS,
      registers,
    });
    const show = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    show('linimasa_http_requests_in_flight', 'Requests being answered.', () => this.inFlight);
    show(
      'linimasa_reads_in_flight',
      'Questions that wait for a reader or are being answered.',
      () => this.asking,
    );
    show('linimasa_cache_bytes', 'What the answers kept take.', () => cache.bytes);
    show('linimasa_cache_addresses', 'How many addresses answers are kept of.', () => cache.size);
    const lookups = new Counter({
      name: 'linimasa_cache_lookups_total',
      help: 'Answers that may be kept, by whether one was or had to be made.',
      labelNames: ['result'],
      registers,
      collect() {
        lookups.reset();
        lookups.inc({ result: 'hit' }, cache.hits);
        lookups.inc({ result: 'miss' }, cache.misses);
      },
    });
  }

  /** Counts a request that has been answered after some milliseconds. */
  countRequest(method: string, route: string, status: number, ms: number): void {
    this.#requests.observe(METHODS.has(method) ? method : 'other', route, status, ms / 1000);
  }

  /** Counts a connection that was refused before there was a request. */
  countRefusal(problem: string): void {
    this.#refusals.inc({ problem });
  }

  /** Counts a question to the pool that has ended after some milliseconds. */
  countAsk(question: string, outcome: AskOutcome, ms: number): void {
    this.#asks.observe({ question, outcome }, ms / 1000);
  }

  /** Everything in Prometheus's text format, 0.0.4. */
  async stringify(): Promise<string> {
    return `${await this.#registry.metrics()}\n${this.#requests.stringify()}`;
  }

  /** The media type of what `stringify` gives. */
  get type(): string {
    return this.#registry.contentType;
  }
}
