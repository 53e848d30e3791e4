import type { Client } from '@linimasa/client';

/** Other names by the id of an actor or place. */
export type Aliases = Readonly<Record<'actor' | 'place', ReadonlyMap<string, readonly string[]>>>;

/** Asks by which other names actors and places are known: of as many as one answer holds. */
export async function loadAliases(client: Client, timeline: string, signal: AbortSignal): Promise<Aliases> {
  const page = { limit: 1000 };
  const [actors, places] = await Promise.all([
    client.actors(timeline, page, { signal }),
    client.places(timeline, page, { signal }),
  ]);
  return { actor: listAliases(actors.items), place: listAliases(places.items) };
}

function listAliases(
  records: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(records.map(({ id, aliases }) => [id, aliases]));
}
