import { STATUSES, type Status } from '@linimasa/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emulateMedia, emulateZone } from './emulate.suite.ts';
import { findMark, findPart, SOME, showTimeline } from './show-timeline.suite.ts';
import { nextFrame, waitFor } from './wait-for.suite.ts';

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.dir = '';
  await emulateMedia();
  await emulateZone('');
  await page.viewport(1280, 800);
});

const READERS = ['America/Los_Angeles', 'Asia/Jakarta', 'Pacific/Kiritimati'];

/** How a part looks, colours left out: lines, patterns and strokes. */
function toLook(part: Element): string {
  const style = getComputedStyle(part);
  const { borderStyle, maskImage, backgroundImage, fontStyle, textDecorationLine, textDecorationStyle } =
    style;
  const look = [borderStyle, maskImage, backgroundImage, fontStyle, textDecorationLine, textDecorationStyle];
  return look.join(' | ').replace(/(?:rgba?|color)\([^)]*\)/g, 'colour');
}

const inOrder = (statuses: readonly Status[], when: string) => ({
  events: statuses.map((status) => ({ id: status, title: status, when, status, kind: status })),
});

describe('a timeline for those who look', () => {
  it('has a lane for what is unconfirmed, of no kind, and beyond all that is published', async () => {
    const far = { id: 'far', title: 'Said to be planned', when: '2031-05', review: 'unconfirmed' } as const;
    const window = { from: Date.UTC(2031, 0), to: Date.UTC(2032, 0) };
    const element = await showTimeline(
      { ...SOME, events: [...(SOME.events ?? []), far] },
      { filters: { review: 'unconfirmed' }, window },
    );
    expect(findMark(element, 'far').closest('.vis-item')).not.toBeNull();
  });

  it('has vis draw next to no lines of its own axis, which nobody sees', async () => {
    const element = await showTimeline(SOME, { window: { from: Date.UTC(1940, 0), to: Date.UTC(2030, 0) } });
    expect(element.shadowRoot?.querySelectorAll('.vis-time-axis .vis-grid').length).toBeLessThan(5);
  });

  it('calls its ribbon a picture once it is known of what', async () => {
    const element = document.createElement('linimasa-timeline');
    document.body.append(element);
    await element.updateComplete;
    const ribbon = findPart(element, '.ribbon');
    expect([ribbon.role, ribbon.ariaLabel]).toEqual([null, null]);
    const drawn = findPart(await showTimeline(), '.ribbon');
    expect([drawn.role, drawn.ariaLabel]).toEqual(['img', expect.stringMatching(/\d/)]);
  });

  // What is going on looks as what occurred: that it goes on is said by its end.
  const statuses = STATUSES.filter((status) => status !== 'ongoing');
  it.each([
    ['bars', '2024-05/2024-07', '.extent'],
    ['stretches', '2024-06', '.extent'],
    ['moments', '2024-06-19', '.tick'],
  ])('tells %s of every status apart without colour', async (_name, when, part) => {
    const element = await showTimeline(inOrder(statuses, when));
    const looks = statuses.map((status) => toLook(findPartOf(findMark(element, status), part)));
    expect(new Set(looks).size).toBe(statuses.length);
  });

  it('says every status but the plainest in words', async () => {
    const element = await showTimeline(inOrder(STATUSES, '2024-06-19'));
    expect(STATUSES.map((status) => findMark(element, status).ariaLabel)).toEqual([
      'occurred, 19 June 2024',
      'ongoing, 19 June 2024, Ongoing',
      'planned, 19 June 2024, Planned',
      'cancelled, 19 June 2024, Cancelled',
      'alleged, 19 June 2024, Alleged',
    ]);
  });

  it('lets what goes on run out of the frame behind an arrow, and nothing else', async () => {
    const element = await showTimeline();
    const arrows = [...(element.shadowRoot?.querySelectorAll('.onward') ?? [])];
    expect(arrows).toHaveLength(1);
    // The lanes take their places once all around them is there.
    await waitFor(() => {
      const arrow = findPart(element, '.onward').getBoundingClientRect();
      const bar = findPartOf(findMark(element, 'exchange'), '.extent').getBoundingClientRect();
      const frame = findPart(element, '.lanes').getBoundingClientRect();
      expect(bar.right).toBeGreaterThan(frame.right);
      expect(arrow.right).toBeLessThanOrEqual(frame.right);
      expect(arrow.top).toBeGreaterThanOrEqual(bar.top);
      expect(arrow.bottom).toBeLessThanOrEqual(bar.bottom);
    });
  });

  it.each(READERS)('keeps civil days and follows the clock for a reader in %s', async (zone) => {
    await emulateZone(zone);
    const window = { from: Date.UTC(2024, 5, 17), to: Date.UTC(2024, 5, 22) };
    const element = await showTimeline(SOME, { window });
    const read = (id: string) => findMark(element, id).ariaLabel;
    const midnight = () => {
      const label = findByText(element, '.axis span', '19 Jun').getBoundingClientRect();
      const axis = findPart(element, '.axis').getBoundingClientRect();
      const share = (label.left - axis.left) / axis.width;
      return Math.round((window.from + share * (window.to - window.from)) / 3_600_000) * 3_600_000;
    };
    expect(read('pact')).toBe('The pact is signed, 19 June 2024');
    expect(read('landing')).toBe('A landing, 19 June 2024, 02:45, Pyongyang time');
    expect(midnight()).toBe(Date.UTC(2024, 5, 18, 15));
    element.clock = 'utc';
    await waitFor(() => expect(read('landing')).toBe('A landing, 18 June 2024, 17:45, UTC'));
    expect(midnight()).toBe(Date.UTC(2024, 5, 19));
    expect(read('pact')).toBe('The pact is signed, 19 June 2024');
    element.clock = 'reader';
    const there = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' });
    const day = there.format(Date.UTC(2024, 5, 18, 17, 45));
    await waitFor(() => expect(read('landing')).toContain(`A landing, ${day}, `));
    expect(read('pact')).toBe('The pact is signed, 19 June 2024');
  });

  it('uses the colours of the reader where they are forced, though the page has set its own', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const element = await showTimeline(SOME, { selected: 'pact' });
    element.style.setProperty('--linimasa-lane-0', 'rgb(250, 240, 230)');
    element.style.setProperty('--linimasa-card', 'rgb(255, 250, 240)');
    const probe = document.createElement('span');
    probe.style.cssText = 'color: CanvasText; background-color: Canvas';
    document.body.append(probe);
    const { color, backgroundColor } = getComputedStyle(probe);
    expect(getComputedStyle(element).backgroundColor).toBe(backgroundColor);
    const tick = findPartOf(findMark(element, 'landing'), '.tick');
    expect(getComputedStyle(tick).backgroundColor).toBe(color);
    const chosen = getComputedStyle(findPartOf(findMark(element, 'pact'), '.label'));
    expect([chosen.backgroundColor, chosen.color]).toEqual([color, backgroundColor]);
  });

  it('lets time run left to right where the page does not, and falls back to words it has', async () => {
    document.documentElement.dir = 'rtl';
    const title = 'توقيع المعاهدة';
    const data = {
      ...SOME,
      events: [...SOME.events, { id: 'arabic', title, when: '2024-02-01', kind: 'talks' }],
    };
    const element = await showTimeline(data, { language: 'ar' });
    const left = (id: string) => findPartOf(findMark(element, id), '.tick').getBoundingClientRect().left;
    expect(left('meeting')).toBeLessThan(left('arabic'));
    expect(left('arabic')).toBeLessThan(left('landing'));
    const label = findPartOf(findMark(element, 'arabic'), 'bdi');
    expect(getComputedStyle(label).direction).toBe('rtl');
    expect(label.getBoundingClientRect().left).toBeGreaterThan(left('arabic'));
    const axis = findPart(element, '.axis').getBoundingClientRect();
    expect(findPart(element, '.readout').getBoundingClientRect().right).toBeLessThanOrEqual(axis.left + 1);
    const controls = findPart(element, 'linimasa-controls');
    expect(findPart(controls, '.bar').lang).toBe('en-GB');
    expect(findPart(controls, '[aria-label="Back one month"]').getBoundingClientRect().left).toBeLessThan(
      findPart(controls, '[aria-label="On one month"]').getBoundingClientRect().left,
    );
  });

  it('loses nothing at 400 %: 320 pixels wide, nothing sideways', async () => {
    await page.viewport(320, 640);
    const element = await showTimeline(SOME, {}, { width: 320, height: 480 });
    await waitFor(() => expect(element.narrow).toBe(true));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const controls = findPart(element, 'linimasa-controls');
    findPart(controls, '[aria-label="More controls"]').click();
    await waitFor(() => expect(findPart(controls, '#panel').hidden).toBe(false));
    const names = ['Zoom out', 'Zoom in', 'Back one month', 'On one month', 'Keys and signs'];
    const parts = names.map((name) => findPart(controls, `[aria-label="${name}"]`));
    for (const part of [...parts, findPart(controls, 'input'), findPart(controls, '.clock')]) {
      const { left, right, top } = part.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      expect(top).toBeGreaterThanOrEqual(0);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('goes where it is sent at once with reduced motion', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const element = await showTimeline();
    const seen: number[] = [];
    element.addEventListener('linimasa-window', () => seen.push(Number.NaN));
    const left = () => Math.round(findMark(element, 'pact').getBoundingClientRect().left);
    const before = left();
    element.zoom(0.5);
    while (!seen.some(Number.isNaN)) {
      seen.push(left());
      await nextFrame();
    }
    expect(left()).not.toBe(before);
    expect(new Set([before, ...seen.filter((each) => !Number.isNaN(each))])).toEqual(
      new Set([before, left()]),
    );
  });
});

function findByText(element: Element, selector: string, text: string): Element {
  const all = [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
  const found = all.find((each) => each.textContent.trim() === text);
  if (found === undefined)
    throw new Error(`No ${selector} says ${text}: ${all.map((each) => each.textContent).join(', ')}`);
  return found;
}

function findPartOf(mark: HTMLElement, selector: string): Element {
  const found = mark.querySelector(selector);
  if (found === null) throw new Error(`The mark has no ${selector}`);
  return found;
}
