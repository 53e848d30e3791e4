import { createClient, createEventSource } from '@linimasa/client';
import type { LinimasaSelectEvent, TimelineElement } from '@linimasa/timeline';
import { afterFrames } from '../parts/after-frames.ts';
import { toRecordPath } from '../view/to-record-path.ts';
import { parseViewState, toEventFilters } from '../view/view-state.ts';

/** Draws the timelines that stand on the page of a record: each shows the view that `data-view` is the address of. */
export async function showTimelines(page: Document): Promise<void> {
  const timelines = page.querySelectorAll<TimelineElement>('linimasa-timeline[data-view]');
  if (timelines.length === 0) return;
  const client = createClient({ baseUrl: location.origin });
  for (const timeline of timelines) {
    const view = parseViewState(new URL(timeline.dataset['view'] ?? '', location.href));
    const { timeline: id, language } = view;
    if (id === undefined) continue;
    timeline.language = page.documentElement.lang;
    timeline.filters = toEventFilters(view);
    timeline.source = createEventSource(client, id);
    for (const told of ['linimasa-settled', 'linimasa-error'])
      timeline.addEventListener(told, () =>
        afterFrames(2, () => timeline.toggleAttribute('data-settled', true)),
      );
    timeline.addEventListener('linimasa-select', (event: LinimasaSelectEvent) => {
      const { id: selected } = event.detail;
      if (selected !== null) location.assign(toRecordPath(id, 'events', selected, language));
    });
  }
  await import('@linimasa/timeline/define');
}
