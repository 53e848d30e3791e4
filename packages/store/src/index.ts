export type { StoreOptions } from './connect/open-engine.ts';
export { openStore } from './open-store.ts';
export { InvalidQueryError, type LoadReport, type Store, UnusableDatabaseError } from './store.ts';
