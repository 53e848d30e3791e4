import type { EventItem, Window } from '@linimasa/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createItem } from './test-items.suite.ts';
import { createItemSource, type TestSourceOptions } from './test-source.suite.ts';
import './timeline-element-define.ts';
import type { TimelineElement } from './timeline-element.ts';
import { nextFrame, waitFor } from './wait-for.suite.ts';

const DAY = 86_400_000;
const FROM = Date.UTC(2000, 0, 1);
const TEN_YEARS: Window = { from: FROM, to: Date.UTC(2010, 0, 1) };
/** Three events on every second day of ten years. */
const MANY: readonly EventItem[] = Array.from({ length: 5478 }, (_, index) =>
  createItem({
    id: `e${String(index).padStart(4, '0')}`,
    title: `Something that happened, number ${index}`,
    kind: index % 4 === 0 ? 'b' : 'a',
    weight: ((index * 7919) % 1000) / 1000,
    edtf: new Date(FROM + 2 * Math.floor(index / 3) * DAY).toISOString().slice(0, 10),
  }),
);

afterEach(() => document.body.replaceChildren());

function shadow(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error('The element has no shadow root');
  return element.shadowRoot;
}

function find(element: TimelineElement, selector: string): HTMLElement {
  const found = shadow(element).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The timeline has no ${selector}`);
  return found;
}

const listMarks = (element: TimelineElement) => [...shadow(element).querySelectorAll<HTMLElement>('.mark')];
const countHidden = (element: TimelineElement) =>
  [...shadow(element).querySelectorAll('.more')]
    .map(({ textContent }) => Number(textContent.replaceAll(/\D/g, '')))
    .reduce((sum, count) => sum + count, 0);

async function show(
  options: TestSourceOptions = {},
  more: Partial<TimelineElement> = {},
): Promise<TimelineElement> {
  const element = document.createElement('linimasa-timeline');
  element.style.cssText = 'width: 1138px; height: 400px';
  Object.assign(element, { source: createItemSource(MANY, options), window: TEN_YEARS, ...more });
  document.body.append(element);
  return element;
}

async function waitForMarks(element: TimelineElement): Promise<void> {
  await waitFor(() => {
    expect(listMarks(element).length).toBeGreaterThan(20);
    expect(find(element, '.canvas').ariaBusy).toBe('false');
  });
}

describe('<linimasa-timeline> of thousands', () => {
  it('draws a few, counts every other, and asks for no more than tiles', async () => {
    const asked: string[] = [];
    const element = await show({ asked }, { hide: 'shelf' });
    await waitForMarks(element);
    const labelled = listMarks(element).filter(({ dataset }) => dataset['side'] !== 'none');
    const inside = labelled.filter((node) => {
      const index = Number(node.dataset['id']?.slice(1));
      const at = MANY[index]?.bounds.earliest ?? 0;
      return at >= TEN_YEARS.from && at < TEN_YEARS.to;
    });
    expect(inside.length + countHidden(element)).toBe(MANY.length);
    expect(listMarks(element).length).toBeLessThanOrEqual(300);
    const overview = shadow(find(element, 'linimasa-overview'));
    expect(
      shadow(element).querySelectorAll('*').length + overview.querySelectorAll('*').length,
    ).toBeLessThanOrEqual(4000);
    expect(shadow(element).querySelectorAll('.vis-item').length).toBe(2);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(40);
    expect(find(element, '.ribbon path').getAttribute('d')).not.toBe('');
  });

  it('reveals what was hidden where one goes, and keeps what one saw', async () => {
    const element = await show();
    await waitForMarks(element);
    const month = { from: Date.UTC(2004, 3, 1), to: Date.UTC(2004, 4, 1) };
    const seen = listMarks(element).filter((node) => {
      const at = MANY[Number(node.dataset['id']?.slice(1))]?.bounds.earliest ?? 0;
      return at >= month.from && at < month.to;
    });
    element.window = month;
    await waitFor(() => {
      const ids = listMarks(element).map(({ dataset }) => dataset['id']);
      expect(
        MANY.filter(({ bounds: { earliest } }) => earliest >= month.from && earliest < month.to).map(
          ({ id }) => id,
        ),
      ).toSatisfy((all: readonly string[]) => all.every((id) => ids.includes(id)));
      for (const node of seen) expect(ids).toContain(node.dataset['id']);
    });
    await waitFor(() => expect(find(element, '.tally').textContent).toMatch(/4[0-9]$/));
  });

  it('steps to the next event in time, drawn or not', async () => {
    const element = await show();
    await waitForMarks(element);
    find(element, '.canvas').focus();
    for (const id of ['e0000', 'e0001', 'e0002', 'e0003', 'e0004']) {
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(shadow(element).activeElement?.getAttribute('data-id')).toBe(id));
    }
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(shadow(element).activeElement?.getAttribute('data-id')).toBe('e5477'));
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(shadow(element).activeElement?.getAttribute('data-id')).toBe('e5476'));
  });

  it('touches no mark while it is moved a little', async () => {
    // So few that nothing is asked for on the way.
    const source = createItemSource(MANY.slice(0, 50));
    const element = await show({}, { source, window: { from: FROM, to: FROM + 40 * DAY } });
    await waitForMarks(element);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const touched: MutationRecord[] = [];
    const observer = new MutationObserver((records) => touched.push(...records));
    for (const strip of shadow(element).querySelectorAll('.lane-strip'))
      observer.observe(strip, { subtree: true, attributes: true, childList: true, characterData: true });
    const { x, y } = find(element, '.axis').getBoundingClientRect();
    const lanes = find(element, '.vis-timeline');
    const drag = (type: string, left: number) =>
      lanes.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          pointerId: 1,
          pointerType: 'mouse',
          button: 0,
          buttons: type === 'pointerup' ? 0 : 1,
          clientX: x + left,
          clientY: y - 150,
        }),
      );
    drag('pointerdown', 600);
    for (let left = 600; left > 450; left -= 10) {
      drag('pointermove', left);
      await nextFrame();
    }
    expect(new DOMMatrix(find(element, '.axis .strip').style.transform).e).toBeLessThan(0);
    expect(touched).toEqual([]);
    drag('pointerup', 450);
    observer.disconnect();
  });

  it('says that the source failed, and draws once it is tried again', async () => {
    let broken = true;
    const heard: unknown[] = [];
    const element = await show({
      wait: async () => {
        if (broken) throw new Error('The source is down');
      },
    });
    element.addEventListener('linimasa-error', (event) => heard.push(event.detail.error));
    await waitFor(() => expect(find(element, '[role="alert"]').textContent).toContain('could not be loaded'));
    expect(heard[0]).toBeInstanceOf(Error);
    broken = false;
    await userEvent.click(find(element, '[role="alert"] button'));
    await waitForMarks(element);
    expect(shadow(element).querySelector('[role="alert"]')).toBeNull();
  });

  it('keeps the old picture until the answers to a new question are there', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let slow = false;
    const element = await show({ wait: async () => (slow ? promise : undefined) });
    await waitForMarks(element);
    slow = true;
    const before = listMarks(element).length;
    element.filters = { kind: ['b'] };
    await element.updateComplete;
    expect(find(element, '.canvas').ariaBusy).toBe('true');
    expect(listMarks(element).length).toBe(before);
    resolve();
    await waitFor(() => {
      expect(find(element, '.canvas').ariaBusy).toBe('false');
      const kinds = listMarks(element).map(({ dataset }) => Number(dataset['id']?.slice(1)) % 4);
      expect(new Set(kinds)).toEqual(new Set([0]));
    });
  });

  it('says where there is nothing, and leads back', async () => {
    const element = await show({}, { window: { from: Date.UTC(1950, 0, 1), to: Date.UTC(1951, 0, 1) } });
    await waitFor(() => expect(find(element, '.state').textContent).toContain('Nothing here'));
    await userEvent.click(find(element, '.state button'));
    await waitForMarks(element);
  });

  it('draws the selected event though no tile shows it, and goes to one it has never seen', async () => {
    const [other, , , rare] = MANY.toSorted((a, b) => a.weight - b.weight);
    const element = await show({}, { selected: rare?.id ?? '' });
    await waitForMarks(element);
    const drawn = () => listMarks(element).map(({ dataset }) => dataset['id']);
    await waitFor(() => expect(drawn()).toContain(rare?.id));
    expect(find(element, `.mark[data-id="${rare?.id}"]`).ariaSelected).toBe('true');
    expect(await element.focusEvent(other?.id ?? '')).toBe(true);
    expect(drawn()).toContain(other?.id);
    expect(await element.focusEvent('no-such-event')).toBe(false);
  });

  it('comes closer about the place of a double click', async () => {
    const element = await show();
    await waitForMarks(element);
    const seen: Window[] = [];
    element.addEventListener('linimasa-window', ({ detail }) => seen.push(detail));
    const { left, width, top } = find(element, '.axis').getBoundingClientRect();
    const at = { clientX: left + width / 4, clientY: top - 40, bubbles: true, composed: true };
    find(element, '.lanes').dispatchEvent(new MouseEvent('dblclick', at));
    await waitFor(() => expect(seen.length).toBe(1));
    const quarter = TEN_YEARS.from + (TEN_YEARS.to - TEN_YEARS.from) / 4;
    const [shown = TEN_YEARS] = seen;
    expect((shown.to - shown.from) / (TEN_YEARS.to - TEN_YEARS.from)).toBeCloseTo(0.5, 2);
    expect((quarter - shown.from) / (shown.to - shown.from)).toBeCloseTo(0.25, 2);
  });
});
