import { type Client, ProblemError } from '@linimasa/client';
import { type Names, nameRecords } from '../parts/names.ts';

/** The names of some actors of a timeline; one that is not there reads as its id. */
export async function loadNames(
  client: Client,
  timeline: string,
  ids: readonly string[],
  languages: readonly string[],
): Promise<Names> {
  const records = await Promise.all([...new Set(ids)].map((id) => findActor(client, timeline, id)));
  return nameRecords(
    records.flatMap((record) => record ?? []),
    languages,
  );
}

async function findActor(client: Client, timeline: string, id: string) {
  try {
    return await client.actor(timeline, id);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}
