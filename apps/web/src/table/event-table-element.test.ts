import '../room/define-later.ts';
import type { Client } from '@linimasa/client';
import type { EventQuery } from '@linimasa/schema';
import { createDataSource } from '@linimasa/timeline/data';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../style/page.css';
import { TIMELINE } from '../panel/test-event.suite.ts';
import { Names } from '../parts/names.ts';
import { en } from '../text/en.ts';
import type { LinimasaViewEvent } from '../view/view-change.ts';
import { NO_FILTERS } from '../view/view-state.ts';
import { EventTableElement } from './event-table-element.ts';

beforeEach(() => scrollTo(0, 0));
afterEach(() => document.body.replaceChildren());

const DAY = 86_400_000;
const FROM = Date.UTC(2000, 0, 1);
const COUNT = 1000;

const source = createDataSource({
  timeline: { title: 'Test', languages: ['en'], zone: 'UTC' },
  events: Array.from({ length: COUNT }, (_, index) => ({
    id: `e${index}`,
    title: { en: `Event ${index}` },
    when: { edtf: new Date(FROM + index * DAY).toISOString().slice(0, 10) },
  })),
});
const { signal } = new AbortController();
const events = (_timeline: string, query: EventQuery = {}) => source.events(query, signal);
const client = { events: events as Client['events'] };

async function show(more: object = {}, inSight = true) {
  const table = Object.assign(new EventTableElement(), {
    texts: en,
    client,
    timeline: { ...TIMELINE, zone: 'UTC' },
    view: { timeline: 'test', filters: NO_FILTERS, show: 'table', ...more },
    filters: {},
    window: { from: FROM, to: FROM + COUNT * DAY },
    actors: new Names([], []),
    places: new Names([], []),
  });
  document.body.append(table);
  const titles = () =>
    [...table.renderRoot.querySelectorAll<HTMLElement>('td.title a')].map(({ innerText }) => innerText);
  if (inSight) await expect.poll(titles).toContain('Event 0');
  return { table, titles };
}

describe('<linimasa-event-table>', () => {
  it('draws few of many rows, and those that are scrolled to', async () => {
    const { table, titles } = await show();
    expect(table.renderRoot.querySelector('table')?.getAttribute('aria-rowcount')).toBe(`${COUNT + 1}`);
    expect(titles().length).toBeLessThan(80);
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(titles).toContain(`Event ${COUNT - 1}`);
    expect(titles()).not.toContain('Event 0');
    expect(titles().length).toBeLessThan(80);
  });

  it('draws what comes into sight when something above it goes', async () => {
    const above = document.createElement('div');
    above.style.height = '3000px';
    document.body.append(above);
    const { table, titles } = await show({}, false);
    await expect.poll(() => table.renderRoot.querySelector('table')?.ariaBusy).toBe('false');
    expect(titles()).toEqual([]);
    above.remove();
    await expect.poll(titles).toContain('Event 0');
  });

  it('chooses rows, with Shift all between', async () => {
    const { table } = await show();
    const boxes = () => [...table.renderRoot.querySelectorAll<HTMLInputElement>('td input')];
    boxes()[1]?.click();
    boxes()[4]?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    await table.updateComplete;
    expect(
      boxes()
        .map(({ checked }) => checked)
        .slice(0, 6),
    ).toEqual([false, true, true, true, true, false]);
    expect(table.renderRoot.querySelector('.toolbar')?.textContent).toContain('4 chosen');
  });

  it('leads to the other order by a heading, and says which it has', async () => {
    const { table } = await show();
    const asked: unknown[] = [];
    table.addEventListener('linimasa-view', (event) =>
      asked.push((event as LinimasaViewEvent).detail.change),
    );
    const heading = table.renderRoot.querySelector('th.when');
    expect(heading?.getAttribute('aria-sort')).toBe('ascending');
    heading?.querySelector('a')?.click();
    expect(asked).toEqual([{ sort: '-start' }]);
  });

  it('says where there is nothing, and the way to something', async () => {
    const { table } = await show();
    let widened = 0;
    table.addEventListener('linimasa-widen', () => (widened += 1));
    table.window = { from: FROM - 90 * DAY, to: FROM - 60 * DAY };
    const empty = () => table.renderRoot.querySelector<HTMLElement>('.empty');
    await expect
      .poll(() => empty()?.innerText)
      .toMatch(/^Nothing here between 3 October 1999 and 1 November 1999\./);
    empty()?.querySelector('button')?.click();
    expect(widened).toBe(1);
  });

  it('has no fault that axe finds', async () => {
    const { table } = await show({ event: 'e1' });
    const { violations } = await axe.run(table);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
