import { halveTile, type Lanes, TILE_ROOTS, type Tile, type TileAddress } from '@linimasa/schema';
import type { ReadPool } from '@linimasa/store';
import { UnusableTimelineError } from '../database/unusable-timeline-error.ts';

/** A tile as the API sends it. */
export interface TileFile extends TileAddress {
  /** Its JSON, in UTF-8. */
  readonly json: Uint8Array;
  /** Whether its halves follow. */
  readonly isHalved: boolean;
}

/** Which tiles are walked over. */
export interface WalkOptions {
  /** The finest scale. */
  readonly finest: number;
  /** By what they count lanes; absent: by nothing. */
  readonly lane?: Lanes;
}

/**
 * Walks over the tiles of a timeline, each before its halves: from the coarsest down, as long as a tile leaves something
 * out (it is not complete), an event begins in it and it is coarser than `finest`. Holds one at a time.
 * @throws {UnusableTimelineError} where the timeline changes meanwhile: the tiles would be of two states
 */
export async function* walkTiles(
  pool: ReadPool,
  timeline: string,
  { finest, lane }: WalkOptions,
): AsyncGenerator<TileFile> {
  const begun = pool.revision(timeline)?.revision;
  const ahead = TILE_ROOTS.toReversed();
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    const answer = await pool.ask('tile', timeline, address, lane === undefined ? {} : { lane });
    if (answer?.revision !== begun || answer === undefined) throw createChange(timeline);
    const { count, complete }: Tile = JSON.parse(new TextDecoder().decode(answer.json));
    const isHalved = !complete && count > 0 && address.scale > finest;
    yield { ...address, json: answer.json, isHalved };
    if (isHalved) ahead.push(...halveTile(address).toReversed());
  }
}

/** What is told of a timeline that has changed while it was read. */
export function createChange(timeline: string): UnusableTimelineError {
  return new UnusableTimelineError(`The timeline ${JSON.stringify(timeline)} changed meanwhile.`);
}
