import '../timeline-element-define.ts';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulateMedia } from '../emulate.suite.ts';
import type { LinimasaMoveEvent } from '../move/move.ts';
import { pageStyles } from '../page.suite.ts';
import { createDataSource } from '../source/create-data-source.ts';
import { waitFor } from '../wait-for.suite.ts';
import { ChaptersElement } from './chapters-element.ts';
import { findCurrent, listChapters } from './list-chapters.ts';

const DATA = {
  timeline: {
    chapters: [
      { title: 'Before the visit', when: '2024-06-01/2024-06-18' },
      { title: 'The day in Pyongyang', when: '2024-06-19' },
    ],
  },
  events: [
    { title: 'An order', when: '2024-06-18', kind: 'a' },
    { title: 'A landing', when: '2024-06-19', kind: 'a' },
    { title: 'A pact', when: '2024-06-19', kind: 'b' },
    { title: 'Some time in June', when: '2024-06', kind: 'b' },
    { title: 'Nobody knows when', kind: 'b' },
  ],
};

afterEach(async () => {
  document.body.replaceChildren();
  await emulateMedia();
});

async function show(more: Partial<ChaptersElement> = {}) {
  const source = createDataSource(DATA);
  const timeline = await source.timeline(new AbortController().signal);
  const element = new ChaptersElement();
  element.style.cssText = pageStyles;
  const chapters = listChapters(timeline, 'en');
  Object.assign(element, { source, chapters, ...more });
  document.body.append(element);
  await waitFor(() => expect(element.shadowRoot?.querySelector('.count')?.textContent).not.toBe(''));
  return { element, chapters };
}

describe('<linimasa-chapters>', () => {
  it('counts what may touch each chapter, and marks the one that is shown', async () => {
    await show({ current: 1 });
    await expect.element(page.getByRole('group')).toMatchAriaInlineSnapshot(`
      - group "Chapters":
        - button "Before the visit, 2 events": Before the visit 2
        - button "The day in Pyongyang, 3 events": The day in Pyongyang 3
    `);
    expect(
      page
        .getByRole('button', { name: 'The day in Pyongyang, 3 events' })
        .element()
        .getAttribute('aria-current'),
    ).toBe('true');
  });

  it('counts under the filters of the page', async () => {
    const { element } = await show();
    element.filters = { kind: ['a'] };
    await expect.element(page.getByRole('button', { name: 'The day in Pyongyang, 1 event' })).toBeVisible();
  });

  it('leads to a chapter by key', async () => {
    const { element, chapters } = await show();
    const moves: unknown[] = [];
    element.addEventListener('linimasa-move', (event) => moves.push((event as LinimasaMoveEvent).detail));
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    const [move] = moves as readonly { window: { from: number; to: number } }[];
    expect(findCurrent(chapters, move?.window ?? { from: 0, to: 1 })).toBe(1);
  });

  it('brings the one that is shown into its row, and leaves the page where it is', async () => {
    const { element } = await show();
    element.style.width = '200px';
    element.current = 1;
    await waitFor(() => expect(element.shadowRoot?.querySelector('.row')?.scrollLeft).toBeGreaterThan(0));
    expect(scrollY).toBe(0);
  });

  it('shows buttons without counts where the source fails', async () => {
    const { element } = await show();
    element.filters = { bbox: 'nowhere' };
    await waitFor(() => expect(element.shadowRoot?.querySelector('.count')?.textContent).toBe(''));
    await expect.element(page.getByRole('button', { name: 'Before the visit' })).toBeVisible();
  });

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (scheme) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { element } = await show({ current: 0 });
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
