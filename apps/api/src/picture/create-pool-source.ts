import type { Actor, EventSource, Page, PageQuery, Source, Text } from '@linimasa/schema';
import type { ReadArguments, ReadMethod, ReadPool } from '@linimasa/store';
import { found } from '../query/found.ts';

/** A timeline of a pool as what draws it asks for it. Rejects as the pool does, and where there is no such timeline. */
export interface PoolSource extends EventSource {
  sources(page: PageQuery): Promise<Page<Source>>;
  actors(page: PageQuery): Promise<Page<Actor>>;
  /** What a record is called; `undefined` where it is not there. */
  name(kind: 'actor' | 'place' | 'source', id: string): Promise<Text | undefined>;
}

/** Creates a source of one timeline of a pool. */
export function createPoolSource(pool: Pick<ReadPool, 'ask'>, timeline: string): PoolSource {
  const ask = async <M extends ReadMethod>(method: M, ...args: ReadArguments<M>) => {
    const { json } = found(await pool.ask(method, ...args), timeline);
    return parse(json);
  };
  return {
    timeline: () => ask('timeline', timeline),
    tile: (address, query) => ask('tile', timeline, address, query),
    events: (query) => ask('events', timeline, query),
    sources: (page) => ask('sources', timeline, page),
    actors: (page) => ask('actors', timeline, page),
    name: async (kind, id) => {
      const answer = await pool.ask(kind, timeline, id);
      if (answer === undefined) return undefined;
      const { name, title } = parse(answer.json);
      return name ?? title;
    },
  };
}

function parse(json: Uint8Array) {
  return JSON.parse(new TextDecoder().decode(json));
}
