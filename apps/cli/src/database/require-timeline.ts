import type { ReadPool, Store } from '@linimasa/store';
import { UnusableTimelineError } from './unusable-timeline-error.ts';

/** @throws {UnusableTimelineError} where the store has no timeline of that id */
export async function requireTimeline(store: Store | ReadPool, id: string): Promise<void> {
  if ((await store.revisions()).has(id)) return;
  throw new UnusableTimelineError(`The store has no timeline ${JSON.stringify(id)}.`);
}
