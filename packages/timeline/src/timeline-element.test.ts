import type { Window } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createItem, type TestItem } from './test-items.suite.ts';
import { createItemSource } from './test-source.suite.ts';
import './timeline-element-define.ts';
import type { TimelineElement } from './timeline-element.ts';
import { waitFor } from './wait-for.suite.ts';

const YEAR: Window = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2025, 0, 1) };

afterEach(() => document.body.replaceChildren());

async function show(
  items: readonly TestItem[],
  more: Partial<TimelineElement> = {},
  width = 1138,
): Promise<TimelineElement> {
  const element = document.createElement('linimasa-timeline');
  element.style.cssText = `width: ${width}px; height: 400px`;
  Object.assign(element, { source: createItemSource(items.map(createItem)), window: YEAR, ...more });
  document.body.append(element);
  await waitFor(() => {
    expect(shadow(element).querySelectorAll('.mark').length).toBeGreaterThan(0);
    expect(getComputedStyle(find(element, '.vis-timeline')).visibility).toBe('visible');
    // The first to be shown loads vis-timeline.
  });
  return element;
}

function shadow(element: TimelineElement): ShadowRoot {
  if (element.shadowRoot === null) throw new Error('The timeline has no shadow root');
  return element.shadowRoot;
}

function find(element: TimelineElement, selector: string): HTMLElement {
  const found = shadow(element).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The timeline has no ${selector}`);
  return found;
}

function mark(element: TimelineElement, id: string): HTMLElement {
  return find(element, `.mark[data-id="${id}"]`);
}

/** Where an instant must be, in pixels of the page, by the axis alone. */
function xOf(element: TimelineElement, at: number, window = YEAR): number {
  const { left, width } = find(element, '.axis').getBoundingClientRect();
  return left + ((at - window.from) / (window.to - window.from)) * width;
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

function tick(element: TimelineElement, id: string): Element {
  const found = mark(element, id).querySelector('.tick');
  if (found === null) throw new Error(`${id} has no tick`);
  return found;
}

function listen<T>(element: TimelineElement, type: string): T[] {
  const heard: T[] = [];
  element.addEventListener(type, (event) => heard.push((event as CustomEvent<T>).detail));
  return heard;
}

describe('<linimasa-timeline>', () => {
  for (const width of [1138, 390]) {
    it(`puts a moment at its true place, ${width} pixels wide`, async () => {
      const element = await show(
        [
          { id: 'day', edtf: '2024-06-19' },
          { id: 'early', edtf: '2024-01-03' },
        ],
        {},
        width,
      );
      await waitFor(() => {
        expect(middleOf(tick(element, 'day'))).toBeCloseTo(xOf(element, Date.UTC(2024, 5, 19, 12)), 0);
        expect(middleOf(tick(element, 'early'))).toBeCloseTo(xOf(element, Date.UTC(2024, 0, 3, 12)), 0);
      });
      expect(mark(element, 'day').dataset['shape']).toBe('moment');
    });
  }

  it('draws the possible extent to scale, fading at both ends', async () => {
    const element = await show([{ id: 'month', edtf: '2024-06' }]);
    const extent = mark(element, 'month').querySelector('.extent');
    const { left, right } = extent?.getBoundingClientRect() ?? new DOMRect();
    expect(left).toBeCloseTo(xOf(element, Date.UTC(2024, 5, 1)), 0);
    expect(right).toBeCloseTo(xOf(element, Date.UTC(2024, 6, 1)), 0);
    expect(mark(element, 'month').dataset['shape']).toBe('soft');
    expect(mark(element, 'month').style.getPropertyValue('--full-from')).toBe('33.333%');
  });

  it('lets a stretch of uncertain ends be full where it is certain', async () => {
    const element = await show([{ id: 'span', edtf: '2024-06/2024-08' }]);
    const node = mark(element, 'span');
    expect(node.dataset['shape']).toBe('bar');
    expect(Number.parseFloat(node.style.getPropertyValue('--full-from'))).toBeCloseTo((30 / 92) * 100, 1);
    expect(Number.parseFloat(node.style.getPropertyValue('--full-to'))).toBeCloseTo((61 / 92) * 100, 1);
  });

  it('lets an open end run out of the frame and leaves undated events out', async () => {
    const element = await show([{ id: 'open', edtf: '2024-03-05/..' }, { id: 'shelf' }]);
    const right = mark(element, 'open').querySelector('.extent')?.getBoundingClientRect().right ?? 0;
    expect(right).toBeGreaterThan(xOf(element, YEAR.to));
    expect(shadow(element).querySelector('[data-id="shelf"]')).toBeNull();
  });

  it('puts labels to the left near the right edge and never over each other', async () => {
    const days = Array.from({ length: 40 }, (_, index) => ({
      id: `day-${index}`,
      title: `Something of note, number ${index}`,
      edtf: new Date(Date.UTC(2024, 9, 1 + index * 2)).toISOString().slice(0, 10),
    }));
    const element = await show([
      ...days,
      { id: 'last', title: 'The last thing to happen this year', edtf: '2024-12-28', importance: 'headline' },
    ]);
    const labels = [...shadow(element).querySelectorAll('.mark:not([data-side="none"]) .label, .more')].map(
      (node) => node.getBoundingClientRect(),
    );
    expect(labels.length).toBeGreaterThan(3);
    for (const [index, a] of labels.entries()) {
      expect(a.right).toBeLessThanOrEqual(xOf(element, YEAR.to));
      for (const b of labels.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
    expect(mark(element, 'last').dataset['side']).toBe('left');
  });

  it('shows the important first and counts every other', async () => {
    const same = Array.from(
      { length: 30 },
      (_, index): TestItem => ({
        id: `e${index}`,
        title: `A long enough title of an event, number ${index}`,
        edtf: '2024-06-19',
        importance: index === 29 ? 'headline' : 'minor',
      }),
    );
    const element = await show(same);
    expect(mark(element, 'e29').dataset['side']).not.toBe('none');
    const shown = shadow(element).querySelectorAll('.mark:not([data-side="none"])').length;
    const counted = [...shadow(element).querySelectorAll('.more')].map((node) =>
      Number(/\d+/.exec(node.textContent)?.[0]),
    );
    expect(shown + counted.reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  it('draws a certain extent firmer than a possible one', async () => {
    const element = await show([
      { id: 'some-time', edtf: '2024-06' },
      { id: 'all-of-it', edtf: '2024-06', fills: true, kind: 'b' },
    ]);
    expect(mark(element, 'some-time').hasAttribute('data-certain')).toBe(false);
    expect(mark(element, 'all-of-it').hasAttribute('data-certain')).toBe(true);
    const [possible, certain] = ['some-time', 'all-of-it'].map(
      (id) => getComputedStyle(mark(element, id).querySelector('.extent') ?? element).backgroundImage,
    );
    expect(certain).not.toBe(possible);
  });

  it('draws a disputed date where each source puts it, linked', async () => {
    const element = await show([
      { id: 'x', edtf: '2024-06-19', contested: true, alternatives: ['2024-06-19', '2024-05-02', '2024-08'] },
    ]);
    const others = [...mark(element, 'x').querySelectorAll('.other[data-kind="alternative"]')];
    expect(others).toHaveLength(2);
    await waitFor(() => {
      const [day, month] = others.map((other) => middleOf(other));
      expect(day).toBeCloseTo(xOf(element, Date.UTC(2024, 4, 2, 12)), 0);
      expect(month).toBeCloseTo(xOf(element, Date.UTC(2024, 7, 16, 12)), 0);
    });
    const link = mark(element, 'x').querySelector('.other[data-kind="link"]')?.getBoundingClientRect();
    expect(link?.left).toBeCloseTo(xOf(element, Date.UTC(2024, 4, 3)), 0);
    expect(link?.right).toBeCloseTo(xOf(element, Date.UTC(2024, 7, 1)), 0);
    expect(middleOf(tick(element, 'x'))).toBeCloseTo(xOf(element, Date.UTC(2024, 5, 19, 12)), 0);
    expect(mark(element, 'x').ariaLabel).toBe(
      'x, 19 June 2024, contested, others say 2 May 2024 and August 2024',
    );
  });

  it('keeps an event in sight while somebody dates it there', async () => {
    const window = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 2, 1) };
    const element = await show(
      [
        { id: 'x', edtf: '2024-06-19', alternatives: ['2024-02-02'] },
        { id: 'between', edtf: '2024-06-19', alternatives: ['2023-02-02'] },
      ],
      { window },
    );
    expect(mark(element, 'x').dataset['side']).not.toBe('none');
    expect(shadow(element).querySelector('[data-id="between"]')).toBeNull();
  });

  it('draws what was planned for the selected event alone', async () => {
    const element = await show(
      [
        { id: 'x', edtf: '2024-06-19', planned: '2024-05-02' },
        { id: 'y', edtf: '2024-07-19', planned: '2024-08-02' },
      ],
      { selected: 'x' },
    );
    const planned = [...shadow(element).querySelectorAll('.other[data-kind="planned"]')];
    expect(planned.map(({ parentElement }) => parentElement?.parentElement?.dataset['id'])).toEqual(['x']);
    expect(planned[0] && getComputedStyle(planned[0]).borderStyle).toBe('dashed');
    await waitFor(() =>
      expect(planned[0] && middleOf(planned[0])).toBeCloseTo(xOf(element, Date.UTC(2024, 4, 2, 12)), 0),
    );
    expect(mark(element, 'y').ariaLabel).toContain('planned for 2 August 2024');
  });

  it('signs what is contested and what is unconfirmed, and says so', async () => {
    const items: readonly TestItem[] = [
      { id: 'plain', edtf: '2024-02-01' },
      { id: 'contested', edtf: '2024-04-01', contested: true },
      { id: 'unconfirmed', edtf: '2024-06-01', review: 'unconfirmed' },
      { id: 'both', edtf: '2024-08-01', contested: true, review: 'unconfirmed' },
    ];
    const element = await show(items, { filters: { review: 'unconfirmed' } });
    const signs = ['plain', 'contested', 'unconfirmed', 'both'].map((id) => [
      mark(element, id).querySelector('.signs')?.textContent,
      mark(element, id).ariaLabel?.split(', ').slice(2).join(', '),
    ]);
    expect(signs).toEqual([
      ['', ''],
      ['≠', 'contested'],
      ['?', 'unconfirmed'],
      ['≠?', 'contested, unconfirmed'],
    ]);
    const label = mark(element, 'both').querySelector('bdi');
    expect(label?.scrollWidth).toBe(label?.clientWidth);
  });

  it('names the event that a date counts from', async () => {
    const [first, second] = [
      createItem({ id: 'x', title: 'The visit', edtf: '2024-06-19' }),
      createItem({ id: 'y', edtf: '2024-08-19' }),
    ];
    const when = { relative: { to: 'x', offset: 'P2M' } };
    const element = await show([{ id: 'z', edtf: '2024-01-01' }]);
    element.source = createItemSource([first, { ...second, when }]);
    await waitFor(() => expect(mark(element, 'y').ariaLabel).toContain('The visit'));
  });

  it('selects by click', async () => {
    const element = await show([{ id: 'x', edtf: '2024-06-19' }]);
    const heard = listen<{ id: string }>(element, 'linimasa-select');
    await userEvent.click(mark(element, 'x').querySelector('.label') ?? element);
    expect(heard).toEqual([{ id: 'x' }]);
  });

  it('is walked, zoomed and used by keys alone', async () => {
    const element = await show([
      { id: 'one', edtf: '2024-03-01' },
      { id: 'two', edtf: '2024-06-01', kind: 'b' },
      { id: 'three', edtf: '2030-06-01' },
    ]);
    const selected = listen<{ id: string }>(element, 'linimasa-select');
    const windows = listen<Window>(element, 'linimasa-window');
    find(element, '.canvas').focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(shadow(element).activeElement).toBe(mark(element, 'one')));
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(selected).toEqual([{ id: 'two' }]));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(shadow(element).activeElement).toBe(mark(element, 'three')));
    await waitFor(() => expect(windows.at(-1)?.to).toBeGreaterThan(Date.UTC(2030, 5, 1)));
    const before = windows.at(-1);
    await userEvent.keyboard('+');
    await waitFor(() => {
      const now = windows.at(-1) ?? YEAR;
      expect(now.to - now.from).toBeCloseTo(((before?.to ?? 0) - (before?.from ?? 0)) / 2, -4);
    });
  });

  it('says where the reader went, once, and nothing of where it was sent', async () => {
    const element = await show([{ id: 'x', edtf: '2024-06-19' }]);
    const windows = listen<Window>(element, 'linimasa-window');
    element.window = { from: Date.UTC(2024, 4, 1), to: Date.UTC(2024, 7, 1) };
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(windows).toEqual([]);
    for (const name of ['Zoom in', 'Zoom in', 'Zoom out'])
      await userEvent.click(page.getByRole('button', { name }));
    await waitFor(() => expect(windows.length).toBe(1));
    expect((windows[0]?.to ?? 0) - (windows[0]?.from ?? 0)).toBeLessThan(92 * 86_400_000);
    expect(find(element, '[role="status"]').textContent).toContain('1 of 1 events in view');
  });

  it('shows text as text', async () => {
    const title = `<img src=x onerror="globalThis.hurt=1"><b>bold</b> \u202Egnp.exe`;
    const element = await show([{ id: '"><script>', edtf: '2024-06-19', title }]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shadow(element).querySelector('img, script, b')).toBeNull();
    expect(shadow(element).querySelector('.mark bdi')?.textContent).toBe(title);
    expect('hurt' in globalThis).toBe(false);
  });

  it('follows new sources and languages', async () => {
    const element = await show([{ id: 'x', edtf: '2024-06-19' }]);
    element.language = 'id';
    element.source = createItemSource([createItem({ id: 'y', edtf: '2024-07-01' })]);
    await waitFor(() => {
      expect(shadow(element).querySelector('[data-id="x"]')).toBeNull();
      expect(mark(element, 'y').textContent).toBe('y (id)');
    });
    expect(find(element, '.lane-name').textContent).toBe('Pertama');
  });

  it('has no fault that axe finds', async () => {
    const element = await show(
      [
        { id: 'x', edtf: '2024-06-19' },
        { id: 'y', edtf: '2024-02', kind: 'b' },
      ],
      { selected: 'x' },
    );
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('has room for what a page puts above and below it', async () => {
    const element = await show([{ id: 'day', edtf: '2024-06-19' }]);
    for (const slot of ['head', 'foot'])
      element.append(Object.assign(document.createElement('p'), { slot, textContent: slot }));
    const [head, foot] = [...element.querySelectorAll('p')].map((part) => part.getBoundingClientRect());
    const lanes = find(element, '.lanes').getBoundingClientRect();
    expect(head?.height).toBeGreaterThan(10);
    expect(head?.bottom).toBeLessThanOrEqual(lanes.top);
    expect(foot?.top).toBeGreaterThanOrEqual(find(element, '.axis').getBoundingClientRect().bottom);
    expect(foot?.bottom).toBeLessThanOrEqual(element.getBoundingClientRect().bottom);
  });
});
