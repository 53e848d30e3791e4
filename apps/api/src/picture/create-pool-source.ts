import type { Actor, EventSource, Page, PageQuery, Source } from '@linimasa/schema';
import type { ReadArguments, ReadMethod, ReadPool } from '@linimasa/store';
import { found } from '../query/found.ts';

/** A timeline of a pool as what draws it asks for it. Rejects as the pool does, and where there is no such timeline. */
export interface PoolSource extends EventSource {
  sources(page: PageQuery): Promise<Page<Source>>;
  actors(page: PageQuery): Promise<Page<Actor>>;
}

/** Creates a source of one timeline of a pool. */
export function createPoolSource(pool: Pick<ReadPool, 'ask'>, timeline: string): PoolSource {
  const ask = async <M extends ReadMethod>(method: M, ...args: ReadArguments<M>) => {
    const { json } = found(await pool.ask(method, ...args), timeline);
    return JSON.parse(new TextDecoder().decode(json));
  };
  return {
    timeline: () => ask('timeline', timeline),
    tile: (address, query) => ask('tile', timeline, address, query),
    events: (query) => ask('events', timeline, query),
    sources: (page) => ask('sources', timeline, page),
    actors: (page) => ask('actors', timeline, page),
  };
}
