import '../timeline-element-define.ts';
import type { EventSource } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulateMedia } from '../emulate.suite.ts';
import { pageStyles } from '../page.suite.ts';
import { createDataSource } from '../source/create-data-source.ts';
import { nextFrame, waitFor } from '../wait-for.suite.ts';
import { ShelfElement } from './shelf-element.ts';

const undated = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `u${index}`, title: `Undated, number ${index}` }));

const SOME = [
  { id: 'dated', title: 'Dated', when: '2024' },
  { id: 'old', title: 'An old denial', when: '[..2024-06-18]', contested: true },
  { id: 'said', title: 'Said to have met', status: 'alleged' as const, review: 'unconfirmed' as const },
];

afterEach(async () => {
  document.body.replaceChildren();
  await emulateMedia();
});

async function show(source: EventSource, more: Partial<ShelfElement> = {}) {
  const element = new ShelfElement();
  element.style.cssText = `${pageStyles}; margin-top: 300px`;
  Object.assign(element, { source, filters: { review: 'unconfirmed' }, ...more });
  document.body.append(element);
  await waitFor(() => expect(element.shadowRoot?.childElementCount).toBeGreaterThan(0));
  return element;
}

const open = () => userEvent.keyboard('{Tab}{Enter}');

describe('<linimasa-shelf>', () => {
  it('counts the undated, and says of each what is known', async () => {
    const element = await show(createDataSource({ events: SOME }), { selected: 'old' });
    await open();
    expect(element.shadowRoot?.querySelector('summary')?.textContent).toBe('2 undated');
    await expect.element(page.getByRole('list')).toMatchAriaInlineSnapshot(`
      - list:
        - listitem:
          - button "An old denial before 19 June 2024 · ≠ contested" [pressed]
        - listitem:
          - button "Said to have met Alleged · ? unconfirmed"
    `);
  });

  it('says nothing where every event is dated', async () => {
    const element = new ShelfElement();
    element.source = createDataSource({ events: SOME.slice(0, 1) });
    document.body.append(element);
    await element.updateComplete;
    await nextFrame();
    expect(element.shadowRoot?.childElementCount).toBe(0);
  });

  it('comes in pages', async () => {
    await show(createDataSource({ events: undated(60) }));
    await open();
    const items = page.getByRole('listitem');
    expect(items.elements().length).toBe(25);
    for (const count of [50, 60]) {
      await userEvent.click(page.getByRole('button', { name: 'Show more' }));
      await waitFor(() => expect(items.elements().length).toBe(count));
    }
    expect(page.getByRole('button', { name: 'Show more' }).elements()).toEqual([]);
  });

  it('chooses by key, as the axis does', async () => {
    const element = await show(createDataSource({ events: SOME }));
    const chosen: unknown[] = [];
    document.body.addEventListener('linimasa-select', (event) => chosen.push(event.detail), { once: true });
    await open();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(chosen).toEqual([{ id: element.shadowRoot?.querySelector<HTMLElement>('.event')?.dataset['id'] }]);
  });

  it('follows its filters, says that it failed, and tries again', async () => {
    const element = await show(createDataSource({ events: SOME }));
    element.filters = { bbox: 'nowhere' };
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The undated events could not be loaded. Try again');
    element.filters = {};
    await waitFor(() => expect(element.shadowRoot?.querySelector('summary')?.textContent).toBe('1 undated'));
  });

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (scheme) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const element = await show(createDataSource({ events: SOME }), { selected: 'said' });
    await open();
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
