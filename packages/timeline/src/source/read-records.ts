import type { Actor, Place, Source } from '@linimasa/schema';
import { type DataReader, isMembers, type Members } from './data-reader.ts';

/** Members that a record has, empty or plain where nobody wrote them. */
const PLAIN = {
  actors: { type: 'person', aliases: [], members: [], roles: [] },
  places: { aliases: [] },
  sources: { type: 'other', authors: [], origins: [], language: 'und', held: false },
} as const;

/** The records that events name by id. */
export interface NamedRecords {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
}

/** Reads actors, places and sources: each needs an id, and a name or title. */
export function readRecords(reader: DataReader, data: Members): NamedRecords {
  const read = <Name extends keyof NamedRecords>(name: Name, label: 'name' | 'title'): NamedRecords[Name] => {
    const ids = new Set<string>();
    return (reader.list([name], data[name]) ?? []).flatMap((each, at) => {
      const path = [name, at];
      if (!isMembers(each)) return reader.refuse(path, each, `{ "id": "…", "${label}": "…" }`) ?? [];
      const id = reader.string([...path, 'id'], each['id']);
      const text = reader.text([...path, label], each[label]);
      if (each['id'] === undefined || each[label] === undefined)
        reader.refuse(path, each, `{ "id": "…", "${label}": "…" }`);
      if (id === undefined || text === undefined) return [];
      if (ids.has(id)) reader.refuse([...path, 'id'], id, 'another id', 'Two records have this id');
      ids.add(id);
      return { ...PLAIN[name], ...each, id, [label]: text };
    }) as unknown as NamedRecords[Name];
  };
  return {
    actors: read('actors', 'name'),
    places: read('places', 'name'),
    sources: read('sources', 'title'),
  };
}
