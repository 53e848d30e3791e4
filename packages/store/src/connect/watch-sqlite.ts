import { DatabaseSync } from 'node:sqlite';
import type { TimelineState } from '../store.ts';
import type { Watch } from './engine.ts';
import { BUSY_TIMEOUT } from './sqlite-dialect.ts';

const PAUSE = 200;

/** Watches a database file as `Engine.watch` says: SQLite numbers the states that a connection sees, whoever commits them. */
export function watchSqlite(
  path: string,
  onStates: (states: ReadonlyMap<string, TimelineState>) => void,
): Watch {
  const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT });
  const readVersion = db.prepare('pragma data_version');
  const readStates = db.prepare('select id, revision, ordinal from timeline where edition_of is null');
  let seen: unknown;
  const look = () => {
    const version = readVersion.get()?.['data_version'];
    if (version === seen) return;
    const rows = readStates.all() as unknown as readonly (TimelineState & { readonly id: string })[];
    onStates(new Map(rows.map(({ id, revision, ordinal }) => [id, { revision, ordinal }])));
    seen = version;
  };
  look();
  const timer = setInterval(() => {
    try {
      look();
    } catch {
      // A disk that fails now may not the next time; what is known stays known until then.
    }
  }, PAUSE);
  return {
    begun: Promise.resolve(),
    async stop() {
      clearInterval(timer);
      db.close();
    },
  };
}
