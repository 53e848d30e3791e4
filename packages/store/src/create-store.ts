import { HandleEmptyInListsPlugin, replaceWithNoncontingentExpression } from 'kysely';
import type { Engine } from './connect/engine.ts';
import { loadChronicle } from './load/load-chronicle.ts';
import { countFacets } from './read/count-facets.ts';
import { findEvent } from './read/find-event.ts';
import { findTimeline, listTimelines } from './read/find-timeline.ts';
import { findClaim, listClaims } from './read/list-claims.ts';
import { listDisputes } from './read/list-disputes.ts';
import { listEvents } from './read/list-events.ts';
import { listRecords } from './read/list-records.ts';
import type { Snapshot } from './read/snapshot.ts';
import { type Store, UnusableDatabaseError } from './store.ts';
import { isCurrent } from './tables/migrate.ts';

/** Makes a store of an engine whose schema is current. `createRevision` gives a new random id at each call. */
export function createStore(engine: Engine, createRevision: () => string): Store {
  // `in ()` is no SQL to PostgreSQL; a list of nothing holds nothing.
  const db = engine.db.withPlugin(
    new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression }),
  );
  /** Answers from one state of the database, whatever is being loaded meanwhile. */
  const read = <T>(answer: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => answer({ tx, engine }));

  return {
    engine: engine.name,
    ready: async () => {
      const current = await isCurrent(engine).catch((error: unknown) => {
        if (error instanceof UnusableDatabaseError) throw error;
        throw new UnusableDatabaseError(engine.explainError(error), { cause: error });
      });
      if (!current) throw new UnusableDatabaseError('The database does not hold the tables of this version');
    },
    timelines: () => read(listTimelines),
    timeline: (id) => read((snapshot) => findTimeline(snapshot, id)),
    events: (timeline, query) => read((snapshot) => listEvents(snapshot, timeline, query)),
    event: (timeline, id, review) => read((snapshot) => findEvent(snapshot, timeline, id, review)),
    facets: (timeline, filters) => read((snapshot) => countFacets(snapshot, timeline, filters)),
    claims: (timeline, query) => read((snapshot) => listClaims(snapshot, timeline, query)),
    claim: (timeline, id, review) => read((snapshot) => findClaim(snapshot, timeline, id, review)),
    disputes: (timeline, query) => read((snapshot) => listDisputes(snapshot, timeline, query)),
    sources: (timeline, page) => read((snapshot) => listRecords(snapshot, 'source', timeline, page)),
    actors: (timeline, page) => read((snapshot) => listRecords(snapshot, 'actor', timeline, page)),
    places: (timeline, page) => read((snapshot) => listRecords(snapshot, 'place', timeline, page)),
    eventLines: unbuilt,
    tile: unbuilt,
    changes: unbuilt,
    revisions: unbuilt,
    watch: unbuilt,
    loadRecords: unbuilt,
    write: unbuilt,
    records: unbuilt,
    backup: unbuilt,
    load: (chronicle) => loadChronicle(engine, chronicle, createRevision),
    close: () => engine.db.destroy(),
  };
}

/** What is being rebuilt. */
function unbuilt(): never {
  throw new Error('Not built yet');
}
