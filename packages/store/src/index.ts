export type { StoreOptions } from './connect/open-engine.ts';
export { openStore } from './open-store.ts';
export {
  DeadlineError,
  type JsonAnswer,
  OverloadedError,
  type ReadArguments,
  type ReadMethod,
  type ReadPool,
  type TimelineState,
} from './pool/read-pool.ts';
export { InvalidQueryError, type LoadReport, type Store, UnusableDatabaseError } from './store.ts';
