import {
  deriveTile,
  type EventSource,
  MAX_SCALE,
  type Tile,
  type TileAddress,
  type TileQuery,
} from '@linimasa/schema';
import { joinTiles } from './join-tiles.ts';
import { toTileKey } from './tile-key.ts';

/** What a book tells its owner. */
export interface TileListener {
  onTile(): void;
  onError(error: unknown): void;
}

interface Awaited extends PromiseWithResolvers<Tile> {
  readonly address: TileAddress;
}

const MOST_ASKED = 6;
/** A tile weighs some 30 kB. */
const MOST_KEPT = 400;
/** How many generations of halves are joined. */
const GENERATIONS = 2;

/**
 * The tiles of one question: asks for those that are wanted, a few at a time, keeps those used last, and works out
 * what follows from them without asking.
 */
export class TileBook {
  readonly #source: EventSource;
  readonly #query: TileQuery;
  readonly #listener: TileListener;
  /** In order of use, the one unused for longest first. */
  readonly #kept = new Map<string, Tile>();
  readonly #asked = new Map<string, AbortController>();
  readonly #awaited = new Map<string, Awaited>();
  readonly #failed = new Set<string>();
  #wanted: ReadonlyMap<string, TileAddress> = new Map();
  #closed = false;

  constructor(source: EventSource, query: TileQuery, listener: TileListener) {
    this.#source = source;
    this.#query = query;
    this.#listener = listener;
  }

  /** Says which tiles are wanted, the most urgent first. Questions for others are abandoned. */
  want(addresses: readonly TileAddress[]): void {
    this.#wanted = new Map(addresses.map((address) => [toTileKey(address), address]));
    for (const [key, controller] of this.#asked) {
      if (this.#wanted.has(key) || this.#awaited.has(key)) continue;
      this.#asked.delete(key);
      controller.abort();
    }
    this.#askNext();
  }

  /** Asks for one tile before all that is wanted. Rejects as the source does, and when the book is closed. */
  async ask(address: TileAddress): Promise<Tile> {
    const known = this.find(address);
    if (known !== undefined) return known;
    const key = toTileKey(address);
    const awaited = this.#awaited.get(key) ?? { address, ...Promise.withResolvers<Tile>() };
    this.#awaited.set(key, awaited);
    this.#failed.delete(key);
    this.#askNext();
    return awaited.promise;
  }

  /** A tile that was answered, or that follows from those that were. */
  find(address: TileAddress): Tile | undefined {
    return this.#find(address, GENERATIONS);
  }

  /** The smallest tile around a place that was answered. */
  findAround(address: TileAddress): Tile | undefined {
    for (const key of listAncestors(address)) {
      const tile = this.#kept.get(key);
      if (tile !== undefined) return tile;
    }
    return undefined;
  }

  /** Whether the source refused to answer for a tile. */
  hasFailed(address: TileAddress): boolean {
    return this.#failed.has(toTileKey(address));
  }

  /** Asks again for what the source failed to answer. */
  retry(): void {
    this.#failed.clear();
    this.#askNext();
  }

  /** Abandons every question. */
  close(): void {
    this.#closed = true;
    for (const controller of this.#asked.values()) controller.abort();
    const reason = new DOMException('The book of tiles was closed', 'AbortError');
    for (const { reject } of this.#awaited.values()) reject(reason);
    this.#awaited.clear();
    this.#asked.clear();
  }

  #find(address: TileAddress, generations: number): Tile | undefined {
    const key = toTileKey(address);
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(key, kept);
      return kept;
    }
    for (const above of listAncestors(address)) {
      const ancestor = this.#kept.get(above);
      if (ancestor?.complete === true) return this.#keep(key, deriveTile(address, ancestor));
    }
    if (generations === 0 || address.scale === 0) return undefined;
    const half = { scale: address.scale - 1, index: address.index * 2 };
    const early = this.#find(half, generations - 1);
    const late = early && this.#find({ ...half, index: half.index + 1 }, generations - 1);
    const joined = early && late && joinTiles(address, early, late);
    return joined && this.#keep(key, joined);
  }

  #askNext(): void {
    if (this.#closed) return;
    const awaited = Array.from(this.#awaited, ([key, { address }]) => [key, address] as const);
    for (const [key, address] of [...awaited, ...this.#wanted]) {
      if (this.#asked.size >= MOST_ASKED) return;
      if (this.#asked.has(key) || this.#failed.has(key)) continue;
      const known = this.find(address);
      if (known === undefined) void this.#ask(key, address);
      else this.#answer(key, known);
    }
  }

  async #ask(key: string, address: TileAddress): Promise<void> {
    const controller = new AbortController();
    this.#asked.set(key, controller);
    try {
      const tile = await this.#source.tile(address, this.#query, controller.signal);
      if (controller.signal.aborted) return;
      this.#keep(key, tile);
      this.#answer(key, tile);
      this.#asked.delete(key);
      this.#listener.onTile();
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#failed.add(key);
      this.#awaited.get(key)?.reject(error);
      this.#awaited.delete(key);
      this.#asked.delete(key);
      this.#listener.onError(error);
    }
    this.#askNext();
  }

  #answer(key: string, tile: Tile): void {
    this.#awaited.get(key)?.resolve(tile);
    this.#awaited.delete(key);
  }

  #keep(key: string, tile: Tile): Tile {
    this.#kept.delete(key);
    this.#kept.set(key, tile);
    if (this.#kept.size > MOST_KEPT) {
      for (const oldest of this.#kept.keys()) {
        if (this.#wanted.has(oldest)) continue;
        this.#kept.delete(oldest);
        break;
      }
    }
    return tile;
  }
}

function* listAncestors({ scale, index }: TileAddress): Generator<string> {
  let above = index;
  for (let level = scale + 1; level <= MAX_SCALE; level += 1) {
    above = Math.floor(above / 2);
    yield toTileKey({ scale: level, index: above });
  }
}
