import type { Engine } from './engine.ts';
import { POSTGRESQL_PACKER } from './pack-for-postgresql.ts';
import { SQLITE_PACKER } from './pack-for-sqlite.ts';
import type { RowPacker } from './packed-rows.ts';

/** What packs rows for an engine, in threads that have none. */
export function findPacker(engine: Engine['name']): RowPacker {
  return engine === 'sqlite' ? SQLITE_PACKER : POSTGRESQL_PACKER;
}
