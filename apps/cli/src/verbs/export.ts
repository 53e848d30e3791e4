import { LANES, type Lanes, MAX_SCALE } from '@linimasa/schema';
import type { ReadPool } from '@linimasa/store';
import { buildCommand } from '@stricli/core';
import { requireTimeline } from '../database/require-timeline.ts';
import { UnusableTimelineError } from '../database/unusable-timeline-error.ts';
import { withPool } from '../database/with-pool.ts';
import { makeEmptyFolder } from '../folder/make-empty-folder.ts';
import { count } from '../folder/word-issues.ts';
import { showProgress } from '../show-progress.ts';
import { writeTileFolder } from '../tiles/write-tile-folder.ts';
import { parseTimelineId } from './parameters.ts';

interface Flags {
  readonly tiles: string;
  readonly timeline?: string;
  readonly finest: number;
  readonly lane?: Lanes;
}

/** `linimasa export --tiles FOLDER`: what the API answers as files, to be served without it. */
export const exportTiles = buildCommand({
  docs: { brief: 'Write the time tiles of a timeline as files, in the bytes that the API sends' },
  parameters: {
    flags: {
      tiles: {
        kind: 'parsed',
        brief: 'A new or empty folder, for timeline.json and a file SCALE/INDEX.json a tile',
        placeholder: 'FOLDER',
        parse: String,
      },
      timeline: {
        kind: 'parsed',
        brief: 'The id of the timeline (default: the only one)',
        placeholder: 'ID',
        parse: parseTimelineId,
        optional: true,
      },
      finest: {
        kind: 'parsed',
        brief: 'The finest scale: 30 is tiles of 12 days, one less halves them',
        placeholder: 'SCALE',
        parse: parseScale,
        default: '30',
      },
      lane: {
        kind: 'enum',
        brief: 'What lanes the tiles count (default: none)',
        values: LANES,
        optional: true,
      },
    },
  },
  async func({ tiles, timeline, finest, lane }: Flags) {
    await withPool(process.env, async (pool) => {
      const id = await chooseTimeline(pool, timeline);
      await makeEmptyFolder(tiles);
      const { tell, end } = showProgress(`Writing the tiles of ${id}`);
      const written = await writeTileFolder(pool, id, tiles, {
        finest,
        ...(lane === undefined ? {} : { lane }),
        onWritten: (so) => tell(count(so, 'tile')),
      }).finally(end);
      console.log(`${tiles} holds ${count(written, 'tile')} of ${id}`);
    });
  },
});

async function chooseTimeline(pool: ReadPool, timeline: string | undefined): Promise<string> {
  const [only, ...others] = timeline === undefined ? pool.revisions().keys() : [timeline];
  if (only === undefined) throw new UnusableTimelineError('The store has no timeline.');
  if (others.length > 0)
    throw new UnusableTimelineError(
      `The store has ${others.length + 1} timelines: name one with --timeline ID.`,
    );
  await requireTimeline(pool, only);
  return only;
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (/^\d+$/.test(text) && scale <= MAX_SCALE) return scale;
  throw new Error(`expected a whole number from 0 to ${MAX_SCALE}`);
}
