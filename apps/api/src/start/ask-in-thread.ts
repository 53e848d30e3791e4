import type { JsonAnswer, ReadArguments, ReadMethod, ReadPool, Store, TimelineState } from '@linimasa/store';

/** How often the store is asked where its timelines stand, in milliseconds. */
const INTERVAL = 500;

/** A pool whose only reader is this thread. */
export async function askInThread(store: Store): Promise<ReadPool & { refresh(): Promise<void> }> {
  let known = new Map<string, TimelineState>();
  const refresh = async () => {
    const timelines = await store.timelines();
    known = new Map(timelines.map(({ id, revision }) => [id, { revision, ordinal: 0 }]));
  };
  await refresh();
  const timer = setInterval(() => void refresh().catch(() => {}), INTERVAL).unref();
  const encoder = new TextEncoder();
  const read = async (
    method: ReadMethod,
    [id = '', ...rest]: readonly unknown[],
  ): Promise<object | undefined> => {
    if (method === 'timelines') return store.timelines();
    const ask = Reflect.get(store, method) as (...args: readonly unknown[]) => Promise<object | undefined>;
    return ask.call(store, id, ...rest);
  };
  return {
    engine: store.engine,
    async ask<M extends ReadMethod>(method: M, ...args: ReadArguments<M>): Promise<JsonAnswer | undefined> {
      const answer = await read(method, args);
      if (answer === undefined) return undefined;
      const next = 'next' in answer && typeof answer.next === 'string' ? { next: answer.next } : {};
      return { json: encoder.encode(JSON.stringify(answer)), ...next };
    },
    revision: (timeline) => known.get(timeline),
    revisions: () => known,
    watch: () => () => {},
    ready: () => store.ready(),
    async close() {
      clearInterval(timer);
      await store.close();
    },
    refresh,
  };
}
