import { buildRouteMap } from '@stricli/core';
import { dbBackup } from './db-backup.ts';
import { dbExport } from './db-export.ts';
import { dbImport } from './db-import.ts';
import { dbStatus } from './db-status.ts';

/** `linimasa db …`: looks after the database itself. */
export const db = buildRouteMap({
  routes: { status: dbStatus, export: dbExport, import: dbImport, backup: dbBackup },
  docs: { brief: 'Look after the database: say how it is, move what it holds, back it up' },
});
