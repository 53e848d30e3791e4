import type { ReviewFilter, TimelineAnswer } from '@linimasa/schema';
import { toUnconfirmedId } from '../tables/to-unconfirmed-id.ts';
import type { Snapshot } from './snapshot.ts';

/** The state of a timeline that a question is put to. */
export interface HeldEdition {
  /** The id under which its rows stand. */
  readonly edition: string;
  /** How many commits the timeline has had. */
  readonly ordinal: number;
  readonly timeline: TimelineAnswer;
}

/** Every timeline, by id. */
export async function listTimelines({ tx }: Snapshot): Promise<readonly TimelineAnswer[]> {
  const rows = await tx
    .selectFrom('timeline')
    .select(['answer', 'revision'])
    .where('edition_of', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toAnswer);
}

/** One timeline; `undefined` when there is none of that id. */
export async function findTimeline(snapshot: Snapshot, id: string): Promise<TimelineAnswer | undefined> {
  return (await findEdition(snapshot, id))?.timeline;
}

/**
 * The edition of a timeline that a question is put to; `undefined` when there is no such timeline. One that holds
 * nothing unconfirmed has no edition with it: the published one is the same.
 */
export async function findEdition(
  snapshot: Snapshot,
  id: string,
  { review }: ReviewFilter = {},
): Promise<HeldEdition | undefined> {
  const { tx, onState } = snapshot;
  if (!canBeHeld(id)) return undefined;
  const find = (edition: string) =>
    tx.selectFrom('timeline').select(['id', 'revision', 'ordinal']).where('id', '=', edition);
  const published = await find(id).where('edition_of', 'is', null).executeTakeFirst();
  if (published === undefined) return undefined;
  const { revision, ordinal } = published;
  onState?.({ revision, ordinal });
  const more = review === undefined ? undefined : await find(toUnconfirmedId(id)).executeTakeFirst();
  const edition = (more ?? published).id;
  return { edition, ordinal, timeline: await readAnswer(snapshot, edition, revision) };
}

/** The parsed answer of an edition: it is needed for every question, and may hold a long vocabulary. */
async function readAnswer(
  { tx, memory }: Snapshot,
  edition: string,
  revision: string,
): Promise<TimelineAnswer> {
  const { answer } = await memory.remember(
    [edition, revision, 'answer'],
    ({ bytes }) => bytes,
    async () => {
      const row = await tx
        .selectFrom('timeline')
        .select(['answer', 'revision'])
        .where('id', '=', edition)
        .executeTakeFirstOrThrow();
      return { answer: toAnswer(row), bytes: row.answer.length * 4 };
    },
  );
  return answer;
}

/**
 * Whether text can be in a database at all: PostgreSQL takes a NUL for an error, not for a value that is not there, and
 * half a character would reach either engine as another one.
 */
export function canBeHeld(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function toAnswer({ answer, revision }: { answer: string; revision: string }): TimelineAnswer {
  return { ...(JSON.parse(answer) as Omit<TimelineAnswer, 'revision'>), revision };
}
