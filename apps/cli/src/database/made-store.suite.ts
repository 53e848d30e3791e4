import { openStore, type Store, type StoreOptions } from '@linimasa/store';
import { createSample, type SampleOptions } from '../sample/create-sample.ts';
import { exportTimeline } from './export-timeline.ts';

/** Loads a made timeline, a twentieth of it unconfirmed. */
export async function loadMade(
  store: Store,
  options: Partial<SampleOptions> & Pick<SampleOptions, 'events'>,
): Promise<void> {
  const lines = createSample({ timeline: 'made', seed: 42, unconfirmed: 0.05, ...options });
  await store.loadRecords(
    (async function* () {
      yield* lines;
    })(),
  );
}

/** Exports a timeline as one text. */
export async function exportWhole(store: Store, timeline: string): Promise<string> {
  let text = '';
  for await (const block of exportTimeline(store, timeline)) text += block;
  return text;
}

/** Does something with the store of a place, and closes it. */
export async function useStore<T>(place: StoreOptions, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}
