import type { ChronicleLine } from '@linimasa/formats/ndjson';
import type { LoadReport, Store } from '@linimasa/store';
import { requireTimeline } from './require-timeline.ts';
import { UnusableTimelineError } from './unusable-timeline-error.ts';

/**
 * Puts records over those of their ids and beside the others of a timeline: that of the id given, else the one that is
 * among them. Holds them all, since they go in at once.
 * @throws {UnusableTimelineError} where neither names the timeline, or there is none of that id
 */
export async function addLines(
  store: Store,
  lines: AsyncIterable<ChronicleLine>,
  timeline?: string,
): Promise<LoadReport> {
  const put: ChronicleLine[] = [];
  for await (const line of lines) put.push(line);
  const own = put.find(({ kind }) => kind === 'timeline')?.record;
  const id = timeline ?? (own as { readonly id?: unknown } | undefined)?.id;
  if (typeof id !== 'string')
    throw new UnusableTimelineError(
      'Nothing says to which timeline this is added: name it with --timeline ID.',
    );
  await requireTimeline(store, id);
  return store.write(id, {
    put: put.map((line) =>
      line.kind === 'timeline' ? { ...line, record: { ...(own as object), id } } : line,
    ),
    remove: [],
  });
}
