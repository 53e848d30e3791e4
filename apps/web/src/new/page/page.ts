import { registerTimeline, TimelineElement } from '@linimasa/timeline';
import { createDataSource, type TimelineData } from '@linimasa/timeline/data';

/** The page that works by itself: draws the chronicle that is in it, and leads from an event on the axis to its text. */
function showPage(timeline: TimelineElement, data: TimelineData): void {
  timeline.language = document.documentElement.lang;
  timeline.source = createDataSource(data);
  timeline.addEventListener('linimasa-select', ({ detail: { id } }) => {
    timeline.selected = id ?? undefined;
    document.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const text = id === null ? null : document.getElementById(`event-${id}`);
    text?.setAttribute('aria-current', 'true');
    text?.scrollIntoView({ block: 'nearest' });
  });
}

registerTimeline(TimelineElement);
const timeline = document.querySelector('linimasa-timeline');
const chronicle = document.getElementById('chronicle');
if (timeline instanceof TimelineElement && chronicle !== null)
  showPage(timeline, JSON.parse(chronicle.textContent) as TimelineData);
