import { sortMembers, stringifyLine } from '@linimasa/formats/ndjson';
import type { Store } from '@linimasa/store';

/** How many characters are given at once. */
const BLOCK = 1 << 16;

/**
 * Writes a timeline as it was given, drafts and notes with it, a record a line in canonical form, as it is read: equal
 * content has equal bytes.
 */
export async function* exportTimeline(store: Store, timeline: string): AsyncGenerator<string> {
  let block = '';
  for await (const { kind, record } of store.records(timeline)) {
    block += stringifyLine({ kind, record: sortMembers(record) });
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}
