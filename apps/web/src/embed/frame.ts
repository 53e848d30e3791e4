import { createClient, createEventSource } from '@linimasa/client';
import { registerTimeline, TimelineElement } from '@linimasa/timeline';
import { pickTexts } from '../text/pick-texts.ts';
import { stringifyViewState, toEventFilters } from '../view/view-state.ts';
import { readFrame } from './read-frame.ts';

/** The page for a frame: one timeline as its address says, and a link to it in the reading room. */
function showFrame(timeline: TimelineElement, link: HTMLAnchorElement): void {
  const { view, theme } = readFrame(new URL(location.href));
  const texts = pickTexts([view.language ?? '', ...navigator.languages]);
  const root = document.documentElement;
  root.lang = texts.language;
  if (theme !== undefined) root.dataset['theme'] = theme;
  link.textContent = texts.openInLinimasa;
  const point = (window = view.window) => {
    link.href = stringifyViewState({ ...view, ...(window === undefined ? {} : { window }) });
  };
  point();
  timeline.addEventListener('linimasa-window', ({ detail }) => point(detail));
  timeline.addEventListener('linimasa-select', ({ detail: { id } }) => {
    timeline.selected = id ?? undefined;
  });
  timeline.language = view.language ?? texts.language;
  timeline.filters = toEventFilters(view);
  timeline.lanes = view.lanes;
  if (view.clock !== undefined) timeline.clock = view.clock;
  timeline.window = view.window;
  timeline.selected = view.event;
  if (view.timeline === undefined) return;
  const client = createClient({ baseUrl: location.origin });
  timeline.source = createEventSource(client, view.timeline);
}

registerTimeline(TimelineElement);
const timeline = document.querySelector('linimasa-timeline');
const link = document.querySelector('a');
if (timeline instanceof TimelineElement && link !== null) showFrame(timeline, link);
