import '../timeline-element-define.ts';
import { toInstant } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulateMedia, emulateZone } from '../emulate.suite.ts';
import type { LinimasaMoveEvent, Move } from '../move/move.ts';
import { findFocus, pageStyles } from '../page.suite.ts';
import { waitFor } from '../wait-for.suite.ts';
import { ControlsElement } from './controls-element.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await emulateZone('');
});

async function show(more: Partial<ControlsElement> = {}) {
  const element = new ControlsElement();
  Object.assign(element, { zone: 'Asia/Pyongyang', ...more });
  element.style.cssText = pageStyles;
  document.body.append(element);
  await element.updateComplete;
  const moves: Move[] = [];
  element.addEventListener('linimasa-move', (event) => moves.push((event as LinimasaMoveEvent).detail));
  return { element, moves };
}

describe('<linimasa-controls>', () => {
  it('reads well', async () => {
    await emulateZone('Asia/Jakarta');
    await show();
    await expect.element(page.getByRole('group')).toMatchAriaInlineSnapshot(`
      - group "Controls of the timeline":
        - button "Zoom out": −
        - button "Zoom in": +
        - button "All"
        - button "Back one month": ‹
        - combobox "Step by":
          - option "Year"
          - option "Month" [selected]
          - option "Day"
        - button "On one month": ›
        - button "Go to date"
        - combobox "Clock":
          - option "Pyongyang time" [selected]
          - option "Here: Jakarta time"
          - option "UTC"
        - button "Keys and signs": "?"
    `);
  });

  it('speaks Indonesian', async () => {
    await emulateZone('Asia/Jakarta');
    await show({ language: 'id' });
    await expect.element(page.getByRole('group')).toMatchAriaInlineSnapshot(`
      - group "Kendali linimasa":
        - button "Perkecil": −
        - button "Perbesar": +
        - button "Semua"
        - button "Mundur satu bulan": ‹
        - combobox "Langkah":
          - option "Tahun"
          - option "Bulan" [selected]
          - option "Hari"
        - button "Maju satu bulan": ›
        - button "Ke tanggal"
        - combobox "Jam":
          - option "waktu Pyongyang" [selected]
          - option "Di sini: waktu Jakarta"
          - option "UTC"
        - button "Tombol dan tanda": "?"
    `);
  });

  it('zooms, steps and shows all by keys alone', async () => {
    const { moves } = await show();
    await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}');
    await userEvent.keyboard('{Tab}{Enter}{Tab}{ArrowDown}{Tab}{Enter}');
    expect(moves).toEqual([
      { kind: 'zoom', factor: 2 },
      { kind: 'zoom', factor: 0.5 },
      { kind: 'all' },
      { kind: 'unit', unit: 'month', by: -1 },
      { kind: 'unit', unit: 'day', by: 1 },
    ]);
    await expect.element(page.getByRole('button', { name: 'On one day' })).toBeVisible();
  });

  it('goes to a date, and gives the focus back', async () => {
    const { moves } = await show();
    await userEvent.click(page.getByRole('button', { name: 'Go to date' }));
    await waitFor(() =>
      expect(findFocus()).toBe(page.getByRole('textbox', { name: 'Date, year first' }).element()),
    );
    await userEvent.keyboard('2024-06-19{Enter}');
    const noon = toInstant({ year: 2024, month: 6, day: 19 }, 12 * 3_600_000, 'Asia/Pyongyang');
    const half = 3.5 * 86_400_000;
    expect(moves).toEqual([{ kind: 'window', window: { from: noon - half, to: noon + half } }]);
    await waitFor(() => expect(findFocus()).toBe(page.getByRole('button', { name: 'Go to date' }).element()));
    await expect
      .element(page.getByRole('button', { name: 'Go to date' }))
      .toHaveAttribute('aria-expanded', 'false');
  });

  it('says in words what is wrong with a date, stays open, and closes by Escape', async () => {
    const { moves } = await show();
    await userEvent.click(page.getByRole('button', { name: 'Go to date' }));
    const field = page.getByRole('textbox');
    await userEvent.keyboard('2023-02-29{Enter}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('“2023-02-29” names day 29. That month has 28 days.');
    await expect
      .element(field)
      .toHaveAccessibleDescription('“2023-02-29” names day 29. That month has 28 days.');
    await waitFor(() => expect(findFocus()).toBe(field.element()));
    await userEvent.keyboard('next tuesday{Enter}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'Cannot read “next tuesday” as a date. Write the year first: 2023-09, 2024-06-19, 2024-06-19T02:45, 1948~.',
      );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(findFocus()).toBe(page.getByRole('button', { name: 'Go to date' }).element()));
    expect(moves).toEqual([]);
  });

  it('offers the clocks by name and tells which was chosen', async () => {
    await emulateZone('Asia/Jakarta');
    const { element } = await show();
    const clocks: unknown[] = [];
    element.addEventListener('linimasa-clock', (event) =>
      clocks.push((event as CustomEvent<unknown>).detail),
    );
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Clock' }), 'Here: Jakarta time');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Clock' }), 'UTC');
    expect(clocks).toEqual([{ clock: 'reader' }, { clock: 'utc' }]);
  });

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (scheme) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { element } = await show();
    await userEvent.click(page.getByRole('button', { name: 'Go to date' }));
    await userEvent.keyboard('x{Enter}');
    await waitFor(() => expect(element.shadowRoot?.querySelector('[aria-invalid]')).not.toBeNull());
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await emulateMedia();
  });
});
