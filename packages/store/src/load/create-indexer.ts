import type { Actor, EventItem, Place, Text } from '@linimasa/schema';
import { type EventText, indexEvent } from '../words/index-event.ts';
import { type StemmedWord, stemPassage } from '../words/stem-passage.ts';

/** Makes what finds the searchable text of an event: title, summary, and every name of the actors and places it names. */
export function createIndexer(
  actors: readonly Actor[],
  places: readonly Place[],
): (item: Pick<EventItem, 'id' | 'title' | 'summary' | 'who' | 'where'>) => EventText {
  const findActor = createNameFinder(actors);
  const findPlace = createNameFinder(places);
  return (item) =>
    indexEvent(item.id, {
      title: toPassages(item.title),
      names: [
        ...item.who.flatMap(({ actor, name }) => [
          ...(actor === undefined ? [] : findActor(actor)),
          ...toPassages(name),
        ]),
        ...item.where.flatMap(findPlace),
      ],
      summary: toPassages(item.summary),
    });
}

type Passages = readonly (readonly StemmedWord[])[];

/** What finds the names of a record by its id. They come up in many events and are stemmed once, if at all. */
function createNameFinder(records: readonly (Actor | Place)[]): (id: string) => Passages {
  const named = new Map(records.map((record) => [record.id, record]));
  const found = new Map<string, Passages>();
  return (id) => {
    const names = found.get(id) ?? stemNames(named.get(id));
    found.set(id, names);
    return names;
  };
}

/** Aliases do not say their language. */
function stemNames(record: Actor | Place | undefined): Passages {
  if (record === undefined) return [];
  return [...toPassages(record.name), ...record.aliases.map((alias) => stemPassage(alias))];
}

function toPassages(text: Text | undefined): Passages {
  return Object.entries(text ?? {}).map(([language, words]) => stemPassage(words, language));
}
