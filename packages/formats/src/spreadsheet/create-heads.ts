import type { WrittenActor, WrittenPlace, WrittenSource, WrittenTerm } from '@linimasa/schema/zod';
import { NamedRecords } from './named-records.ts';

/** Everything that rows name. */
export interface SheetHeads {
  readonly kinds: NamedRecords<readonly [id: string, term: WrittenTerm]>;
  readonly tags: NamedRecords<readonly [id: string, term: WrittenTerm]>;
  readonly actors: NamedRecords<WrittenActor>;
  readonly places: NamedRecords<WrittenPlace>;
  readonly sources: NamedRecords<WrittenSource>;
  /** The ids of the sources of a row: what is named and where it stands belong together in their order. */
  findSources(names: readonly string[], urls: readonly string[]): readonly string[];
}

/** Creates what rows name, empty at first. What a sheet does not say is the plainest there is. */
export function createHeads(): SheetHeads {
  const urls = new Map<string, string>();
  const sources = new NamedRecords<WrittenSource>('source', (id, title) => {
    const url = urls.get(title);
    const common = { id, title, language: 'und' };
    return url === undefined ? { ...common, type: 'other' } : { ...common, type: 'article', url };
  });
  return {
    kinds: new NamedRecords('kind', createTerm),
    tags: new NamedRecords('tag', createTerm),
    actors: new NamedRecords('actor', (id, name) => ({ id, type: 'person', name })),
    places: new NamedRecords('place', (id, name) => ({ id, name })),
    sources,
    findSources: (names, addresses) =>
      Array.from({ length: Math.max(names.length, addresses.length) }, (_, at) => {
        const url = addresses[at];
        if (url === undefined) return sources.find(names[at] ?? '');
        const title = names[at] ?? toTitle(url);
        urls.set(title, url);
        return sources.find(title, url);
      }),
  };
}

function createTerm(id: string, label: string, order: number): readonly [id: string, term: WrittenTerm] {
  return [id, { label, order }];
}

/** An address as people name it: `example.org/news/1`. */
function toTitle(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?#].*$|\/$/g, '');
}
