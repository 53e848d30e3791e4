import type { Transaction } from 'kysely';
import type { Check } from '../columns/columns.ts';
import type { Deadline } from '../connect/deadline.ts';
import type { Engine } from '../connect/engine.ts';
import type { TimelineState } from '../store.ts';
import type { Database } from '../tables/database.ts';
import type { ColumnsCache } from './columns-cache.ts';
import type { Memory } from './memory.ts';

/** One state of the database to read from, the engine that reads, and what is known already. */
export interface Snapshot {
  readonly tx: Transaction<Database>;
  readonly engine: Engine;
  readonly columns: ColumnsCache;
  readonly memory: Memory;
  /** Until when the answer is worth having, if there is such a time. */
  readonly deadline: Deadline | undefined;
  /** Called every few thousand steps of whatever takes long; throws to give the question up. */
  readonly check: Check;
  /** Told where the question's timeline stands in this state, once that is known. */
  readonly onState?: ((state: TimelineState) => void) | undefined;
}
