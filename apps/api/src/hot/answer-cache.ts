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

/** The answers of one address, in the packings that have been asked for. */
interface Kept {
  readonly answers: Partial<Record<Encoding, HotAnswer>>;
  bytes: number;
  /** Whether one was given again since room was last made. */
  isAsked: boolean;
}

/**
 * Answers by address and encoding, within a number of bytes. Room is made by dropping the oldest addresses; those that
 * were asked for again are spared once each time round. So a look-up changes nothing in the map, and whatever is asked
 * for often stays.
 */
export class AnswerCache {
  readonly #kept = new Map<string, Kept>();
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

  /** How many addresses it holds answers of. */
  get size(): number {
    return this.#kept.size;
  }

  /** The answer for an address as the request line has it, if one is held and still holds. */
  get(address: string, encoding: Encoding): HotAnswer | undefined {
    const kept = this.#kept.get(address);
    const answer = kept?.answers[encoding];
    if (kept === undefined || answer === undefined) return undefined;
    if (!answer.isCurrent()) {
      this.#drop(address, kept);
      return undefined;
    }
    kept.isAsked = true;
    this.hits += 1;
    return answer;
  }

  /** Keeps an answer in place of what was there; one that would take more than an eighth of the room is not kept. */
  set(address: string, encoding: Encoding, answer: HotAnswer): void {
    this.misses += 1;
    const bytes = measure(address, answer);
    if (bytes > this.#limit / 8) return;
    let kept = this.#kept.get(address);
    if (kept === undefined) {
      kept = { answers: {}, bytes: 0, isAsked: false };
      this.#kept.set(address, kept);
    }
    const before = kept.answers[encoding];
    const more = bytes - (before === undefined ? 0 : measure(address, before));
    kept.answers[encoding] = answer;
    kept.bytes += more;
    this.#bytes += more;
    this.#makeRoom();
  }

  #makeRoom(): void {
    // A map is walked in the order in which keys came; one put back comes again at the end, spared no more.
    for (const [address, kept] of this.#kept) {
      if (this.#bytes <= this.#limit) return;
      if (!kept.isAsked) {
        this.#drop(address, kept);
        continue;
      }
      kept.isAsked = false;
      this.#kept.delete(address);
      this.#kept.set(address, kept);
    }
  }

  #drop(address: string, { bytes }: Kept): void {
    this.#kept.delete(address);
    this.#bytes -= bytes;
  }
}

function measure(address: string, { body }: HotAnswer): number {
  return address.length + body.length + OVERHEAD;
}
