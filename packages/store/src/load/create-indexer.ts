import type { Actor, EventItem, Place, Text } from '@linimasa/schema';
import { type EventText, indexEvent } from '../words/index-event.ts';
import { type StemmedWord, stemPassage } from '../words/stem-passage.ts';

/** Makes what finds the searchable text of an event: title, summary, and every name of the actors and places it names. */
export function createIndexer(
  actors: readonly Actor[],
  places: readonly Place[],
): (item: Pick<EventItem, 'id' | 'title' | 'summary' | 'who' | 'where'>) => EventText {
  const actorNames = collectNames(actors);
  const placeNames = collectNames(places);
  return (item) =>
    indexEvent(item.id, {
      title: toPassages(item.title),
      names: [
        ...item.who.flatMap(({ actor, name }) => [
          ...((actor && actorNames.get(actor)) || []),
          ...toPassages(name),
        ]),
        ...item.where.flatMap((id) => placeNames.get(id) ?? []),
      ],
      summary: toPassages(item.summary),
    });
}

type Passages = readonly (readonly StemmedWord[])[];

/** Names come up in many events and are stemmed once. Aliases do not say their language. */
function collectNames(records: readonly (Actor | Place)[]): ReadonlyMap<string, Passages> {
  return new Map(
    records.map(({ id, name, aliases }) => [
      id,
      [...toPassages(name), ...aliases.map((alias) => stemPassage(alias))],
    ]),
  );
}

function toPassages(text: Text | undefined): Passages {
  return Object.entries(text ?? {}).map(([language, words]) => stemPassage(words, language));
}
