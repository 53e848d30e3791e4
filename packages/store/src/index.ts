export type { StoreOptions } from './connect/open-engine.ts';
export { openReadPool, type ReadPoolOptions } from './open-read-pool.ts';
export { openStore } from './open-store.ts';
export {
  DeadlineError,
  type JsonAnswer,
  OverloadedError,
  type ReadArguments,
  type ReadMethod,
  type ReadPool,
} from './pool/read-pool.ts';
export {
  type ChronicleChange,
  type ChronicleLine,
  type DatabaseStatus,
  type EventLines,
  InvalidChronicleError,
  InvalidQueryError,
  type LoadOptions,
  type LoadProgress,
  type LoadReport,
  RECORD_KINDS,
  type RecordKind,
  type Store,
  type StoreReads,
  type TimelineState,
  UnusableDatabaseError,
  type Warnings,
} from './store.ts';
