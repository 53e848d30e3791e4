import { DatabaseSync } from 'node:sqlite';
import type { TimelineState } from '../store.ts';
import type { Watch } from './engine.ts';

const PAUSE = 200;

/** Watches a database file as `Engine.watch` says: SQLite numbers the states that a connection sees, whoever commits them. */
export function watchSqlite(
  path: string,
  onStates: (states: ReadonlyMap<string, TimelineState>) => void,
): Watch {
  // Waiting would stop this thread, and with it all that its process does; there is another look soon.
  const db = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  const begun = Promise.withResolvers<void>();
  let seen: unknown;
  const readStates = () => {
    const version = db.prepare('pragma data_version').get()?.['data_version'];
    if (version === seen) return undefined;
    const rows = db
      .prepare('select id, revision, ordinal from timeline where edition_of is null')
      .all() as unknown as readonly (TimelineState & { readonly id: string })[];
    seen = version;
    return new Map(rows.map(({ id, revision, ordinal }) => [id, { revision, ordinal }]));
  };
  const tryStates = () => {
    try {
      return readStates();
    } catch {
      // A disk that fails now may not the next time; what is known stays known until then.
      return undefined;
    }
  };
  const look = () => {
    const states = tryStates();
    if (states === undefined) return;
    onStates(states);
    begun.resolve();
  };
  look();
  const timer = setInterval(look, PAUSE);
  return {
    begun: begun.promise,
    async stop() {
      clearInterval(timer);
      if (db.isOpen) db.close();
    },
  };
}
