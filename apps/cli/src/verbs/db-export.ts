import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '@linimasa/store';
import { buildCommand } from '@stricli/core';
import { exportTimeline } from '../database/export-timeline.ts';
import { requireTimeline } from '../database/require-timeline.ts';
import { withStore } from '../database/with-store.ts';
import { UnusableFileError } from '../file/unusable-file-error.ts';
import { writeStream } from '../file/write-stream.ts';
import { explainCode } from '../folder/open-folder.ts';
import { TIMELINE_FLAG } from './parameters.ts';

interface Flags {
  readonly timeline?: string;
  readonly out: string;
}

/** `linimasa db export`: everything as it was given, a record a line; equal content has equal bytes. */
export const dbExport = buildCommand({
  docs: { brief: 'Write timelines as they were given, drafts and notes included, as NDJSON' },
  parameters: {
    flags: {
      timeline: TIMELINE_FLAG,
      out: {
        kind: 'parsed',
        brief: 'A folder for a file a timeline, or - for standard output',
        placeholder: 'FOLDER',
        parse: String,
        default: '-',
      },
    },
  },
  async func({ timeline, out }: Flags) {
    await withStore(process.env, async (store) => {
      if (timeline !== undefined) await requireTimeline(store, timeline);
      const ids = timeline === undefined ? [...(await store.revisions()).keys()].toSorted() : [timeline];
      await (out === '-' ? writeStream(exportAll(store, ids)) : writeFolder(store, ids, out));
    });
  },
});

async function* exportAll(store: Store, ids: readonly string[]): AsyncGenerator<string> {
  for (const id of ids) yield* exportTimeline(store, id);
}

async function writeFolder(store: Store, ids: readonly string[], folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UnusableFileError(`Cannot make the folder ${folder}: ${explainCode(error)}.`, { cause: error });
  }
  for (const id of ids) {
    const file = join(folder, `${id}.ndjson`);
    await writeStream(exportTimeline(store, id), file);
    console.error(file);
  }
}
