import { MAX_SCALE, type Tile, type TileAddress } from '@linimasa/schema';
import type { ReadPool } from '@linimasa/store';
import { UnusableTimelineError } from '../database/unusable-timeline-error.ts';

/** A tile as the API sends it. */
export interface TileFile extends TileAddress {
  /** Its JSON, in UTF-8. */
  readonly json: Uint8Array;
}

/** The two tiles that hold every instant of a Date. */
const ROOTS: readonly TileAddress[] = [-1, 0].map((index) => ({ scale: MAX_SCALE, index }));

/**
 * Walks over the tiles of a timeline, each before its halves: from the coarsest down, as long as a tile leaves something
 * out (it is not complete), an event begins in it and it is coarser than `finest`. Holds one at a time.
 * @throws {UnusableTimelineError} where the timeline changes meanwhile: the tiles would be of two states
 */
export async function* walkTiles(pool: ReadPool, timeline: string, finest: number): AsyncGenerator<TileFile> {
  const begun = pool.revision(timeline)?.revision;
  const ahead = ROOTS.toReversed();
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    const answer = await pool.ask('tile', timeline, address, {});
    if (answer?.revision !== begun || answer === undefined)
      throw new UnusableTimelineError(`The timeline ${JSON.stringify(timeline)} changed meanwhile.`);
    yield { ...address, json: answer.json };
    const { scale, index } = address;
    const { count, complete }: Tile = JSON.parse(new TextDecoder().decode(answer.json));
    if (complete || count === 0 || scale <= finest) continue;
    ahead.push({ scale: scale - 1, index: 2 * index + 1 }, { scale: scale - 1, index: 2 * index });
  }
}
