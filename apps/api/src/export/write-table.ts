import { setImmediate } from 'node:timers/promises';
import type { CsvWriter } from '@linimasa/formats/csv';
import type { PickedEvent } from '@linimasa/schema';

/** How many events are written before others have their turn: about a millisecond. */
const SLICE = 50;

/** Writes pages of events, one a line as JSON, as a table. */
export async function* writeTable(
  csv: CsvWriter,
  pages: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  yield csv.header;
  const decoder = new TextDecoder();
  for await (const page of pages) {
    const lines = decoder.decode(page).split('\n');
    for (let at = 0; at < lines.length; at += SLICE) {
      const events = lines.slice(at, at + SLICE).filter((line) => line !== '');
      yield events.map((line) => csv.stringify(JSON.parse(line) as PickedEvent)).join('');
      await setImmediate();
    }
  }
}
