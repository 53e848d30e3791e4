import { HandleEmptyInListsPlugin, replaceWithNoncontingentExpression } from 'kysely';
import type { Deadline } from './connect/deadline.ts';
import type { Engine } from './connect/engine.ts';
import { type ColumnsCache, createColumnsCache } from './read/columns-cache.ts';
import { countFacets } from './read/count-facets.ts';
import { findEvent } from './read/find-event.ts';
import { findTile } from './read/find-tile.ts';
import { findTimeline, listTimelines } from './read/find-timeline.ts';
import { listChanges, listRevisions } from './read/list-changes.ts';
import { findClaim, listClaims } from './read/list-claims.ts';
import { listDisputes } from './read/list-disputes.ts';
import { listEventLines, listEvents } from './read/list-events.ts';
import { findRecord, listRecords } from './read/list-records.ts';
import { createMemory, type Memory } from './read/memory.ts';
import type { Snapshot } from './read/snapshot.ts';
import type { StoreReads, TimelineState } from './store.ts';

const COLUMN_BYTES = 400_000_000;
const MEMORY_BYTES = 64_000_000;

/** What reading needs besides a database. */
export interface ReadOptions {
  /** Default: columns of at most 400 MB, kept to this store. */
  readonly columns?: ColumnsCache;
  /** What was worked out for earlier questions; default: at most 64 MB, kept to this store. */
  readonly memory?: Memory;
  /** Until when an answer is worth having; default: always. */
  readonly deadline?: Deadline;
  /** Told where the timeline that is asked about stands, before the answer comes. */
  readonly onState?: (state: TimelineState) => void;
}

/** Makes the reading part of a store, of an engine whose schema is current. */
export function createReads(engine: Engine, options: ReadOptions = {}): StoreReads {
  // `in ()` is no SQL to PostgreSQL; a list of nothing holds nothing.
  const db = engine.db.withPlugin(
    new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression }),
  );
  const known = {
    engine,
    columns: options.columns ?? createColumnsCache(COLUMN_BYTES),
    memory: options.memory ?? createMemory(MEMORY_BYTES),
    deadline: options.deadline,
    check: () => options.deadline?.check(),
    onState: options.onState,
  };
  /** Answers from one state of the database, whatever is being loaded meanwhile. */
  const read = <T>(answer: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        if (options.deadline !== undefined) await engine.limitTime(tx, options.deadline);
        return answer({ ...known, tx });
      });

  return {
    timelines: () => read(listTimelines),
    timeline: (id) => read((snapshot) => findTimeline(snapshot, id)),
    events: (timeline, query) => read((snapshot) => listEvents(snapshot, timeline, query)),
    eventLines: (timeline, query) => read((snapshot) => listEventLines(snapshot, timeline, query)),
    event: (timeline, id, query) => read((snapshot) => findEvent(snapshot, timeline, id, query)),
    facets: (timeline, query) => read((snapshot) => countFacets(snapshot, timeline, query)),
    tile: (timeline, address, query) => read((snapshot) => findTile(snapshot, timeline, address, query)),
    claims: (timeline, query) => read((snapshot) => listClaims(snapshot, timeline, query)),
    claim: (timeline, id, review) => read((snapshot) => findClaim(snapshot, timeline, id, review)),
    disputes: (timeline, query) => read((snapshot) => listDisputes(snapshot, timeline, query)),
    sources: (timeline, page) => read((snapshot) => listRecords(snapshot, 'source', timeline, page)),
    actors: (timeline, page) => read((snapshot) => listRecords(snapshot, 'actor', timeline, page)),
    places: (timeline, page) => read((snapshot) => listRecords(snapshot, 'place', timeline, page)),
    source: (timeline, id) => read((snapshot) => findRecord(snapshot, 'source', timeline, id)),
    actor: (timeline, id) => read((snapshot) => findRecord(snapshot, 'actor', timeline, id)),
    place: (timeline, id) => read((snapshot) => findRecord(snapshot, 'place', timeline, id)),
    changes: (timeline, after) => read((snapshot) => listChanges(snapshot, timeline, after)),
    revisions: () => read(listRevisions),
  };
}
