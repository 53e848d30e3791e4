import type { Client } from '@linimasa/client';
import type { EventItem, Place } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import '../style/page.css';
import { TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import type { LinimasaViewEvent } from '../view/view-change.ts';
import { NO_FILTERS } from '../view/view-state.ts';
import './define-map.ts';
import type { MapElement } from './map-element.ts';

afterEach(() => document.body.replaceChildren());

const PLACES: readonly Place[] = [
  {
    id: 'pyongyang',
    name: { en: 'Pyongyang' },
    aliases: [],
    coordinates: { lat: 39.02, lon: 125.75, precision: 'locality' },
  },
  {
    id: 'russia',
    name: { en: 'Russia' },
    aliases: [],
    coordinates: { lat: 61, lon: 96, precision: 'country' },
  },
  { id: 'hall', name: { en: 'A hall' }, aliases: [] },
];
const EVENTS: readonly Pick<EventItem, 'id' | 'where'>[] = [
  { id: 'talks', where: ['pyongyang'] },
  { id: 'visit', where: ['pyongyang', 'hall'] },
  { id: 'speech', where: [] },
];

/** A client of three events, as far as a map asks it. */
const client = {
  async *iteratePlaces() {
    yield* PLACES;
  },
  facets: async () => ({ place: [{ value: 'pyongyang', count: 2 }] }),
  events: async () => ({ items: EVENTS, matched: { count: 3, exact: true } }),
} as unknown as Client;

async function show(more: Partial<MapElement> = {}): Promise<MapElement> {
  const element = Object.assign(document.createElement('linimasa-map') as MapElement, {
    texts: en,
    client,
    timeline: TIMELINE,
    view: { timeline: 'test', filters: NO_FILTERS },
    filters: {},
    window: { from: 0, to: 1000 },
    ...more,
  });
  document.body.append(element);
  await expect.poll(() => find(element, '.dot[data-precision]').length).toBeGreaterThan(4);
  await expect.poll(() => find(element, '.places a').length).toBeGreaterThan(0);
  return element;
}

const find = (element: MapElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe('<linimasa-map>', () => {
  it('draws each place with how many events are there, and lists them for those who do not see it', async () => {
    const element = await show();
    const dots = find(element, '.frame .dot').map((dot) => [
      dot.dataset['precision'],
      'empty' in dot.dataset,
    ]);
    expect(dots).toEqual([
      ['locality', false],
      ['country', true],
    ]);
    expect(find(element, '.places li').map(({ innerText }) => innerText.replace(/\s+/g, ' '))).toEqual([
      'Pyongyang in or near it 2 events',
    ]);
    expect(find(element, '.note')[0]?.innerText).toBe('1 event in view names no place.');
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('narrows the view to a place, and widens it again', async () => {
    const asked: unknown[] = [];
    const listen = (event: Event) => asked.push((event as LinimasaViewEvent).detail.change.filters?.place);
    document.body.addEventListener('linimasa-view', listen, { once: true });
    find(await show(), '.places a')[0]?.click();
    document.body.replaceChildren();
    document.body.addEventListener('linimasa-view', listen, { once: true });
    const filters = { ...NO_FILTERS, place: ['pyongyang'] };
    find(await show({ view: { timeline: 'test', filters } }), '.places a')[0]?.click();
    expect(asked).toEqual([['pyongyang'], []]);
  });

  it('marks where the event is that is pointed at elsewhere', async () => {
    const element = await show({ highlighted: 'talks' });
    await expect.poll(() => find(element, '.frame .dot[data-here]').length).toBe(1);
  });
});
