import { setTimeout } from 'node:timers/promises';
import { type JsonAnswer, OverloadedError } from '@linimasa/store';

/** How often a page is asked for again where the queue is full, and after how many milliseconds. */
const TRIES = 40;
const PAUSE = 500;

/** Reads a list to its end, page after page; `first` is the page that was read to know that the question can be answered. */
export async function* readPages(
  first: JsonAnswer,
  ask: (cursor: string) => Promise<JsonAnswer>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let { json, next } = first;
  yield json;
  while (next !== undefined) {
    ({ json, next } = await askPatiently(next, ask));
    yield json;
  }
}

/** Whoever waits for a million events can wait a little longer; to begin again would cost more. */
async function askPatiently(
  cursor: string,
  ask: (cursor: string) => Promise<JsonAnswer>,
): Promise<JsonAnswer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask(cursor);
    } catch (error) {
      if (!(error instanceof OverloadedError) || tries === TRIES) throw error;
      await setTimeout(PAUSE);
    }
  }
}
