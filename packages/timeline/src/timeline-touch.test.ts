import type { Window } from '@linimasa/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emulateTouch, sendCommand } from './emulate.suite.ts';
import { findPart, listen, SOME, showTimeline } from './show-timeline.suite.ts';
import type { TimelineElement } from './timeline-element.ts';
import { nextFrame, waitFor } from './wait-for.suite.ts';

/** Waits until the page no longer glides on from a swipe: it would go on under the next test. */
async function rest(): Promise<void> {
  for (let still = 0, last = scrollY; still < 6; last = scrollY) {
    await nextFrame();
    still = scrollY === last ? still + 1 : 0;
  }
}

beforeEach(() => emulateTouch(true));
afterEach(async () => {
  await rest();
  document.body.replaceChildren();
  document.body.style.cssText = '';
  scrollTo(0, 0);
  await emulateTouch(false);
});

/** Where the middle of the lanes is for the protocol, which counts from the outer page and knows no scale. */
function findMiddle(element: TimelineElement) {
  const { left, top, width, height } = findPart(element, '.lanes').getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const scale = frame.width / innerWidth;
  return {
    x: Math.round(frame.left + (left + width / 2) * scale),
    y: Math.round(frame.top + (top + height / 2) * scale),
  };
}

/** Moves fingers over the lanes, each from one offset of their middle to another. */
async function swipe(
  element: TimelineElement,
  ...fingers: readonly (readonly [from: readonly [number, number], to: readonly [number, number]])[]
): Promise<void> {
  const { x, y } = findMiddle(element);
  const steps = 12;
  for (let step = 0; step <= steps; step += 1) {
    const touchPoints = fingers.map(([[fromX, fromY], [toX, toY]], id) => ({
      id,
      x: Math.round(x + fromX + ((toX - fromX) * step) / steps),
      y: Math.round(y + fromY + ((toY - fromY) * step) / steps),
    }));
    await sendCommand('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints,
    });
    await nextFrame();
  }
  await sendCommand('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function show() {
  document.body.style.cssText = 'height: 3000px';
  const element = await showTimeline(SOME, { hide: 'chapters shelf' }, { width: 390, height: 380 });
  const windows = listen<Window>(element, 'linimasa-window');
  return { element, windows };
}

describe('a timeline under fingers', () => {
  it('leaves up and down to the page', async () => {
    const { element, windows } = await show();
    for (const node of element.shadowRoot?.querySelectorAll('.canvas, .canvas *') ?? [])
      expect(getComputedStyle(node).touchAction).toBe('pan-y');
    await swipe(element, [
      [0, 100],
      [0, -100],
    ]);
    await waitFor(() => expect(scrollY).toBeGreaterThan(50));
    expect(windows).toEqual([]);
  });

  it('moves sideways, and the page stays', async () => {
    const { element, windows } = await show();
    await swipe(element, [
      [80, 0],
      [-80, 0],
    ]);
    await waitFor(() => expect(windows.length).toBeGreaterThan(0));
    expect(windows[0]?.from).toBeGreaterThan(Date.UTC(2023, 8, 1));
    expect(scrollY).toBe(0);
  });

  it('zooms time with two fingers', async () => {
    const { element, windows } = await show();
    await swipe(
      element,
      [
        [-20, 0],
        [-110, 0],
      ],
      [
        [20, 0],
        [110, 0],
      ],
    );
    await waitFor(() => expect(windows.length).toBeGreaterThan(0));
    const { from = 0, to = 0 } = windows.at(-1) ?? {};
    expect(to - from).toBeLessThan(250 * 86_400_000);
    expect(visualViewport?.scale).toBe(1);
  });
});
