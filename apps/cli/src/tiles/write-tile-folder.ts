import type { TileFolder, TimelineAnswer } from '@linimasa/schema';
import type { ReadPool } from '@linimasa/store';
import { createChange, type WalkOptions, walkTiles } from './walk-tiles.ts';
import { writeNew, writeTiles } from './write-tiles.ts';

/**
 * Writes the tiles of a timeline into an empty folder, and last `timeline.json`, which tells of the timeline and of the
 * tiles that are there: a folder without it is not whole. Answers how many tiles there are.
 * @param onWritten called after each with how many there are
 * @throws {UnusableTimelineError} where the timeline changes meanwhile
 * @throws {UnusableFileError} where a file cannot be written
 */
export async function writeTileFolder(
  pool: ReadPool,
  timeline: string,
  folder: string,
  { onWritten, ...options }: WalkOptions & { readonly onWritten: (count: number) => void },
): Promise<number> {
  const begun = pool.revision(timeline)?.revision;
  const answer = await pool.ask('timeline', timeline);
  const tree = await writeTiles(walkTiles(pool, timeline, options), folder, onWritten);
  if (answer === undefined || answer.revision !== begun || pool.revision(timeline)?.revision !== begun)
    throw createChange(timeline);
  const { lane } = options;
  const told: TileFolder = {
    ...(JSON.parse(new TextDecoder().decode(answer.json)) as TimelineAnswer),
    tiles: { ...(lane === undefined ? {} : { lane }), tree },
  };
  await writeNew(folder, 'timeline.json', JSON.stringify(told));
  return tree.length;
}
