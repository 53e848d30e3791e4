import type { Window } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulateMedia } from './emulate.suite.ts';
import { findFocus } from './page.suite.ts';
import { findMark, findPart, listen, listMarks, SOME, showTimeline } from './show-timeline.suite.ts';
import type { TimelineElement } from './timeline-element.ts';
import { waitFor } from './wait-for.suite.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await emulateMedia();
});

const said = (element: TimelineElement) => findPart(element, '[role="status"]').textContent;
const focusedId = () =>
  findFocus() instanceof HTMLElement ? (findFocus() as HTMLElement).dataset['id'] : undefined;
const settle = (id: string) => waitFor(() => expect(focusedId()).toBe(id));
const enter = (element: TimelineElement) => findPart(element, '.canvas').focus();

/** Ten thousand events, one an hour; far more than are ever drawn. */
const MANY = {
  timeline: { zone: 'UTC' },
  events: Array.from({ length: 10_000 }, (_, index) => ({
    id: `e${index}`,
    title: `Event ${index}`,
    when: new Date(Date.UTC(2023, 0, 1, index)).toISOString().slice(0, 16),
    kind: index % 2 === 0 ? 'even' : 'odd',
  })),
};

describe('a timeline for those who listen', () => {
  it('is a list of events by lane, with its controls', async () => {
    const element = await showTimeline(SOME, { selected: 'pact' });
    await waitFor(() =>
      expect(
        element.shadowRoot?.querySelector('linimasa-shelf')?.shadowRoot?.querySelector('summary'),
      ).not.toBeNull(),
    );
    await expect
      .element(page.elementLocator(findPart(element, '[role="listbox"]')))
      .toMatchAriaInlineSnapshot(`
        - listbox "Timeline":
          - group "Talks":
            - option "The two meet, 13 September 2023, contested": The two meet ≠
            - option "The pact is signed, 19 June 2024" [selected]: The pact is signed
            - option "A landing, 19 June 2024, 02:45, Pyongyang time": A landing
          - group "Arms":
            - option "Arms shipments, November 2023 – March 2024, Alleged": Arms shipments
            - option "An exchange goes on, since 5 March 2024": An exchange goes on
      `);
  });

  it('says where one is after every step, among all there are', async () => {
    const element = await showTimeline();
    enter(element);
    await userEvent.keyboard('{Home}');
    await settle('meeting');
    await waitFor(() => expect(said(element)).toBe('13 September 2023: The two meet, 1 of 5'));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(said(element)).toBe('19 June 2024, 02:45, Pyongyang time: A landing, 5 of 5'));
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(said(element)).toBe('19 June 2024: The pact is signed, 4 of 5'));
    await userEvent.keyboard('{ArrowDown}');
    await settle('exchange');
    await waitFor(() => expect(said(element)).toBe('since 5 March 2024: An exchange goes on, 3 of 5'));
  });

  it('says what is in view after a move', async () => {
    const element = await showTimeline();
    enter(element);
    await userEvent.keyboard('0');
    await waitFor(() => expect(said(element)).toContain('5 of 5 events in view'));
    await userEvent.keyboard('{PageDown}');
    await waitFor(() => expect(said(element)).not.toContain('5 of 5'));
  });

  it('walks through ten thousand events, drawn or not, and knows each one’s place', async () => {
    const element = await showTimeline(MANY);
    expect(listMarks(element).length).toBeLessThanOrEqual(300);
    enter(element);
    await userEvent.keyboard('{End}');
    await settle('e9999');
    await waitFor(() =>
      expect(said(element)).toBe('21 February 2024, 15:00, UTC: Event 9999, 10,000 of 10,000'),
    );
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await settle('e9996');
    await waitFor(() => expect(said(element)).toContain('9,997 of 10,000'));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(focusedId()).not.toBe('e9996'));
    await userEvent.keyboard('{Home}{ArrowRight}');
    await settle('e1');
    await waitFor(() => expect(said(element)).toContain('2 of 10,000'));
  });

  it('has one way in and one way out', async () => {
    const element = await showTimeline(SOME, { hide: 'chapters' });
    await userEvent.keyboard('{Tab}');
    expect(findFocus()).toBe(findPart(element, '.canvas'));
    await userEvent.keyboard('{ArrowRight}');
    await settle('meeting');
    await userEvent.keyboard('{Tab}');
    expect(findFocus()?.getAttribute('aria-label')).toBe('Zoom out');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(findFocus()).toBe(findPart(element, '.canvas'));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(findFocus()).toBe(document.body);
  });

  it('shares focus and choice with the page', async () => {
    const element = await showTimeline();
    const [highlighted, selected] = [
      listen<{ id: string | null }>(element, 'linimasa-highlight'),
      listen<{ id: string | null }>(element, 'linimasa-select'),
    ];
    enter(element);
    await userEvent.keyboard('{Home}');
    await settle('meeting');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(selected).toEqual([{ id: 'meeting' }]));
    // The pointer of the test before may rest here, too.
    expect(highlighted).toContainEqual({ id: 'meeting' });
    element.selected = 'meeting';
    await element.updateComplete;
    expect(findMark(element, 'meeting').ariaSelected).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(selected.at(-1)).toEqual({ id: null });
    expect(highlighted.at(-1)).toEqual({ id: null });
    expect(findFocus()).toBe(findPart(element, '.canvas'));
    expect(await element.focusEvent('pact')).toBe(true);
    expect(focusedId()).toBe('pact');
  });

  it('keeps the focus where the room for it changes', async () => {
    const element = await showTimeline();
    enter(element);
    await userEvent.keyboard('{Home}');
    await settle('meeting');
    const drawnHeight = () => findPart(element, '.vis-timeline').clientHeight;
    for (const height of [380, 560]) {
      const before = drawnHeight();
      element.style.height = `${height}px`;
      await waitFor(() => expect(drawnHeight()).not.toBe(before));
      expect(focusedId()).toBe('meeting');
    }
  });

  it('leaves Escape to the page where there is nothing to leave', async () => {
    const element = await showTimeline();
    const prevented: boolean[] = [];
    document.body.addEventListener('keydown', (event) => prevented.push(event.defaultPrevented), {
      once: true,
    });
    enter(element);
    await userEvent.keyboard('{Escape}');
    expect(prevented).toEqual([false]);
  });

  it('lists its keys', async () => {
    const element = await showTimeline();
    enter(element);
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keys and signs' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(findFocus()).toBe(findPart(element, '.canvas')));
  });

  it('moves by its controls and by its methods alike', async () => {
    const window = { from: Date.UTC(2024, 4, 31, 15), to: Date.UTC(2024, 5, 30, 15) };
    const element = await showTimeline(undefined, { window });
    const windows = listen<Window>(element, 'linimasa-window');
    await userEvent.click(page.getByRole('button', { name: 'Back one month' }));
    await waitFor(() =>
      expect(windows.at(-1)).toEqual({ from: Date.UTC(2024, 3, 30, 15), to: Date.UTC(2024, 4, 31, 15) }),
    );
    element.step('month', 1);
    await waitFor(() => expect(windows.at(-1)?.to).toBe(Date.UTC(2024, 5, 30, 15)));
    element.goTo('2023-09');
    await waitFor(() => expect(windows.at(-1)?.to).toBeLessThan(Date.UTC(2023, 9, 10)));
    expect(() => element.goTo('2023-13')).toThrow('“2023-13” names month 13. Months run from 01 to 12.');
    await userEvent.click(page.getByRole('button', { name: 'The day in Pyongyang, 3 events' }));
    await waitFor(() => {
      const current = findPart(findPart(element, 'linimasa-chapters'), '[aria-current]');
      expect(current.textContent).toContain('The day in Pyongyang');
    });
  });

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (scheme) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const element = await showTimeline(SOME, { selected: 'pact' });
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
