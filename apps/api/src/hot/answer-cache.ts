import type { Encoding } from './choose-encoding.ts';

/** An answer ready to be written. */
export interface HotAnswer {
  /** Its headers but for those of each request, as `writeHead` takes them: name, value, name, value. */
  readonly headers: readonly string[];
  /** Those of a 304 in its place. */
  readonly headersUnchanged: readonly string[];
  readonly tag: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The pattern of the route that made it. */
  readonly route: string;
  /** Whether it still holds; asked before each time it is given. */
  readonly isCurrent: () => boolean;
}

/** What an answer takes beside its body: strings, closures and its place in the map, in bytes; generously. */
const OVERHEAD = 4096;

/** Answers by address and encoding, the most recently asked for, within a number of bytes. */
export class AnswerCache {
  readonly #answers = new Map<string, HotAnswer>();
  readonly #limit: number;
  #bytes = 0;
  /** How often an answer was given again. */
  hits = 0;
  /** How often one had to be made. */
  misses = 0;

  /** `limit` is in bytes; with 0 nothing is kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How much it holds, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How many answers it holds. */
  get size(): number {
    return this.#answers.size;
  }

  /** The answer for an address as the request line has it, if one is held and still holds. */
  get(address: string, encoding: Encoding): HotAnswer | undefined {
    const key = encoding + address;
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    if (!answer.isCurrent()) {
      this.#bytes -= measure(key, answer);
      return undefined;
    }
    // A map keeps the order in which keys came: this one is the latest now.
    this.#answers.set(key, answer);
    this.hits += 1;
    return answer;
  }

  /** Keeps an answer in place of what was there; one that would take more than an eighth of the room is not kept. */
  set(address: string, encoding: Encoding, answer: HotAnswer): void {
    this.misses += 1;
    const key = encoding + address;
    const bytes = measure(key, answer);
    if (bytes > this.#limit / 8) return;
    const before = this.#answers.get(key);
    if (before !== undefined) {
      this.#bytes -= measure(key, before);
      this.#answers.delete(key);
    }
    this.#answers.set(key, answer);
    this.#bytes += bytes;
    for (const [oldest, dropped] of this.#answers) {
      if (this.#bytes <= this.#limit) break;
      this.#answers.delete(oldest);
      this.#bytes -= measure(oldest, dropped);
    }
  }
}

function measure(key: string, { body }: HotAnswer): number {
  return key.length + body.length + OVERHEAD;
}
