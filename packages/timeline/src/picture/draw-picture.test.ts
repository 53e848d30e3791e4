import { describe, expect, it } from 'vitest';
import { SOME } from '../show-timeline.suite.ts';
import { createDataSource } from '../source/create-data-source.ts';
import type { TimelineData } from '../source/timeline-data.ts';
import { drawPicture, type PictureOptions } from './draw-picture.ts';

const { signal } = new AbortController();
const SIZES = [
  { width: 960, height: 540 },
  { width: 540, height: 960 },
];

async function draw(data: TimelineData, more: Partial<PictureOptions> = {}): Promise<Element> {
  const svg = await drawPicture(
    createDataSource(data),
    {
      filters: {},
      language: 'en',
      theme: 'light',
      size: { width: 960, height: 540 },
      measure: (text, { size }) => text.length * size * 0.55,
      words: ({ matched }) => ({
        title: 'A made story',
        note: `${matched.count} events`,
        sources: 'Two sources',
        address: 'example.org/story',
      }),
      ...more,
    },
    signal,
  );
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  document.body.replaceChildren(document.importNode(root, true));
  const shown = document.body.firstElementChild;
  if (shown === null) throw new Error('Nothing is drawn');
  return shown;
}

const listTexts = (root: Element) =>
  Array.from(root.querySelectorAll('text'), ({ textContent }) => textContent);

/** How many events "+3 more" and the like stand for. */
const countMore = (texts: readonly (string | null)[]) =>
  texts.reduce((sum, text) => sum + Number(/^\+(\d+) more$/.exec(text ?? '')?.[1] ?? 0), 0);

describe('drawPicture()', () => {
  it.each(SIZES)(
    'says what it shows, on what it rests and whence it comes, at $width × $height',
    async (size) => {
      const root = await draw(SOME, { size });
      expect(root.querySelector('title')?.textContent).toBe('A made story');
      const texts = listTexts(root);
      expect(texts).toEqual(
        expect.arrayContaining([
          'A made story',
          '5 events',
          'Two sources',
          'example.org/story',
          'Talks',
          'Arms',
        ]),
      );
      expect(texts).toEqual(expect.arrayContaining(['The two meet', 'The pact is signed', '2024']));
    },
  );

  it.each(SIZES)(
    'keeps every word within it, and no two names over each other, at $width × $height',
    async (size) => {
      const events = Array.from({ length: 60 }, (_, at) => ({
        title: `Event number ${at}`,
        when: `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
        kind: at % 3 === 0 ? 'arms' : 'talks',
      }));
      const window = { from: Date.UTC(2023, 11, 31), to: Date.UTC(2025, 0, 2) };
      const root = await draw({ ...SOME, events }, { size, window });
      const boxes = Array.from(root.querySelectorAll('text'), (text) => text.getBoundingClientRect());
      const frame = root.getBoundingClientRect();
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(frame.left);
        expect(box.right).toBeLessThanOrEqual(frame.right + 0.5);
        const over = boxes.filter(
          (other) =>
            other !== box &&
            other.left < box.right - 0.5 &&
            other.right > box.left + 0.5 &&
            other.top + 3 < box.bottom - 3 &&
            other.bottom - 3 > box.top + 3,
        );
        expect(over).toEqual([]);
      }
      const texts = listTexts(root);
      const named = texts.filter((text) => text?.startsWith('Event number')).length;
      expect(named).toBeGreaterThan(6);
      expect(named + countMore(texts)).toBe(60);
    },
  );

  it('shows the window, the filters, the rows and the event it is asked for', async () => {
    const window = { from: Date.UTC(2024, 5, 18), to: Date.UTC(2024, 5, 21) };
    const root = await draw(SOME, {
      window,
      filters: { kind: ['talks'] },
      lanes: 'status',
      selected: 'pact',
    });
    const texts = listTexts(root);
    expect(texts).toEqual(expect.arrayContaining(['A landing', 'The pact is signed', 'Occurred']));
    expect(texts.some((text) => text === 'The two meet' || text === 'An exchange goes on')).toBe(false);
    const card = Array.from(root.querySelectorAll('text')).find(
      (text) => text.textContent === 'The pact is signed',
    );
    expect(card?.getAttribute('fill')).toBe('#ffffff');
  });

  it('has no word where none is wanted', async () => {
    const root = await draw(SOME, { words: undefined, size: { width: 320, height: 180 } });
    expect(root.querySelectorAll('text').length).toBe(0);
    expect(root.querySelectorAll('rect').length).toBeGreaterThan(4);
  });

  it('is drawn of a timeline without any event', async () => {
    expect(listTexts(await draw({ events: [] }))).toContain('0 events');
  });
});
