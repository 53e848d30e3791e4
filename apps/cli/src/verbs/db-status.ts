import { buildCommand } from '@stricli/core';
import { withStore } from '../database/with-store.ts';
import { count } from '../folder/word-issues.ts';
import { JSON_FLAG } from './parameters.ts';

/** `linimasa db status`: where the database is, how large, and which timelines it holds. */
export const dbStatus = buildCommand({
  docs: { brief: 'Say where the database is, how large it is and what it holds' },
  parameters: { flags: { json: JSON_FLAG } },
  async func({ json }: { readonly json: boolean }) {
    const [database, answers, states] = await withStore(process.env, async (store) => [
      await store.status(),
      await store.timelines(),
      await store.revisions(),
    ]);
    const timelines = answers.map(({ id, counts, revision, extent }) => {
      return {
        id,
        counts,
        ...(extent === undefined ? {} : { extent }),
        revision,
        commits: states.get(id)?.ordinal,
      };
    });
    if (json) {
      console.log(JSON.stringify({ ...database, timelines }, null, 2));
      return;
    }
    console.log(`${NAMES[database.engine]} at ${database.place}`);
    console.log(
      `schema ${database.schema}, ${wordBytes(database.bytes)}, ${count(timelines.length, 'timeline')}`,
    );
    for (const { id, counts, revision, commits } of timelines) {
      const told = Object.entries(counts).map(([name, number]) => `${number.toLocaleString('en')} ${name}`);
      console.log(`${id}: ${told.join(', ')}; revision ${revision} (${count(commits ?? 0, 'commit')})`);
    }
  },
});

const NAMES = { sqlite: 'SQLite', postgresql: 'PostgreSQL' } as const;
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Bytes as people say them: `1.4 GiB`. */
function wordBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const number = (bytes / 1024 ** power).toLocaleString('en', { maximumFractionDigits: 1 });
  return `${number} ${UNITS[power]}`;
}
