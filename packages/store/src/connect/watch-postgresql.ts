import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { TimelineState } from '../store.ts';
import type { Watch } from './engine.ts';

/** What a transaction that changes timelines notifies. */
export const COMMIT_CHANNEL = 'linimasa_commit';

/** Milliseconds between looks when nothing is heard: not every way to a server lets notifications through. */
const PAUSE = 800;
/** Milliseconds for which a server's goodbye is waited for. */
const FAREWELL = 500;

/**
 * Watches a server as `Engine.watch` says, on a connection of its own, made anew whenever it breaks.
 * @param connect makes a connection whose queries fail after a while when the server does not answer
 * @param table the timelines' table as SQL names it
 */
export function watchPostgresql(
  connect: () => Promise<Client>,
  table: string,
  onStates: (states: ReadonlyMap<string, TimelineState>) => void,
): Watch {
  const look = async (client: Client) => {
    const { rows } = await client.query<TimelineState & { readonly id: string }>(
      `select id, revision, ordinal from ${table} where edition_of is null`,
    );
    onStates(new Map(rows.map(({ id, revision, ordinal }) => [id, { revision, ordinal }])));
  };
  const open = async () => {
    const client = await connect();
    try {
      await client.query(`listen ${COMMIT_CHANNEL}`);
      await look(client);
      return client;
    } catch (error) {
      void close(client);
      throw error;
    }
  };

  const begun = Promise.withResolvers<void>();
  let client: Client | undefined;
  let resting = new AbortController();
  const stopping = new AbortController();
  const rest = async () => {
    resting = new AbortController();
    const { signal } = resting;
    if (client === undefined) return sleep(PAUSE, undefined, { signal });
    const timer = setTimeout(() => resting.abort(), PAUSE);
    try {
      return await once(client, 'notification', { signal });
    } finally {
      clearTimeout(timer);
    }
  };
  const follow = async () => {
    while (!stopping.signal.aborted) {
      try {
        if (client === undefined) client = await open();
        else await look(client);
        begun.resolve();
      } catch {
        // The server is away; what is known stays known until it is back.
        if (client !== undefined) void close(client);
        client = undefined;
      }
      // However the rest ends, it is time to look.
      if (!stopping.signal.aborted) await rest().catch(() => {});
    }
    // A server that is silent would not say goodbye either.
    if (client !== undefined) await Promise.race([close(client), sleep(FAREWELL, undefined, { ref: false })]);
  };
  const following = follow();
  return {
    begun: begun.promise,
    async stop() {
      stopping.abort();
      resting.abort();
      await following;
    },
  };
}

/** A broken connection may fail to end; there is nothing more to do about it. */
async function close(client: Client): Promise<void> {
  await client.end().catch(() => {});
}
