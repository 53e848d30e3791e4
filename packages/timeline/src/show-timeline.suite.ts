import { createDataSource } from './source/create-data-source.ts';
import type { TimelineData } from './source/timeline-data.ts';
import './timeline-element-define.ts';
import type { TimelineElement } from './timeline-element.ts';
import { waitFor } from './wait-for.suite.ts';

/** A timeline of a few events of every look, two of them on the shelf. */
export const SOME: TimelineData = {
  timeline: {
    zone: 'Asia/Pyongyang',
    asOf: '2024-06-19',
    view: { from: '2023-08', to: '2024-07' },
    chapters: [
      { title: 'Before the visit', when: '2023-09/2024-05' },
      { title: 'The day in Pyongyang', when: '2024-06-19' },
    ],
    vocabulary: { kinds: { talks: 'Talks', arms: 'Arms' } },
  },
  events: [
    { id: 'meeting', title: 'The two meet', when: '2023-09-13', kind: 'talks', contested: true },
    { id: 'landing', title: 'A landing', when: '2024-06-19T02:45', kind: 'talks' },
    { id: 'pact', title: 'The pact is signed', when: '2024-06-19', kind: 'talks' },
    { id: 'shipments', title: 'Arms shipments', when: '2023-11/2024-03', kind: 'arms', status: 'alleged' },
    { id: 'exchange', title: 'An exchange goes on', when: '2024-03-05/..', kind: 'arms' },
    { id: 'denial', title: 'An undated denial', kind: 'talks' },
    { id: 'order', title: 'An undated order', kind: 'arms' },
  ],
};

/** Shows a timeline of such data in the page, drawn and still. */
export async function showTimeline(
  data: TimelineData = SOME,
  more: Partial<TimelineElement> = {},
  { width = 1100, height = 460 } = {},
): Promise<TimelineElement> {
  const element = document.createElement('linimasa-timeline');
  element.style.cssText = `width: ${width}px; height: ${height}px`;
  Object.assign(element, { source: createDataSource(data), ...more });
  document.body.append(element);
  await waitFor(() => {
    if (listMarks(element).length === 0) throw new Error('No event is drawn');
    if (getComputedStyle(findPart(element, '.vis-timeline')).visibility !== 'visible')
      throw new Error('The drawing is not shown');
  });
  return element;
}

/** A part of a timeline by selector. */
export function findPart(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (found == null) throw new Error(`The ${element.localName} has no ${selector}`);
  return found;
}

/** The marks of a timeline, in their order. */
export function listMarks(element: TimelineElement): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])];
}

/** The mark of an event. */
export function findMark(element: TimelineElement, id: string): HTMLElement {
  return findPart(element, `.mark[data-id="${id}"]`);
}

/** Remembers what an element tells by events of a name. */
export function listen<T>(element: EventTarget, type: string): T[] {
  const heard: T[] = [];
  element.addEventListener(type, (event) => heard.push((event as CustomEvent<T>).detail));
  return heard;
}
