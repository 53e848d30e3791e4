import type { TimelineAnswer } from '@linimasa/schema';
import type { Snapshot } from './snapshot.ts';

/** Every timeline, by id. */
export async function listTimelines({ tx }: Snapshot): Promise<readonly TimelineAnswer[]> {
  const rows = await tx.selectFrom('timeline').select(['answer', 'revision']).orderBy('id').execute();
  return rows.map(toAnswer);
}

/** One timeline; `undefined` when there is none of that id. */
export async function findTimeline({ tx }: Snapshot, id: string): Promise<TimelineAnswer | undefined> {
  if (!canBeId(id)) return undefined;
  const row = await tx
    .selectFrom('timeline')
    .select(['answer', 'revision'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toAnswer(row);
}

/** Whether text can be an id at all: PostgreSQL takes a NUL for an error, not for a value that is not there. */
export function canBeId(id: string): boolean {
  return !id.includes('\0');
}

function toAnswer({ answer, revision }: { answer: string; revision: string }): TimelineAnswer {
  return { ...(JSON.parse(answer) as Omit<TimelineAnswer, 'revision'>), revision };
}
