import type { CDPSession, Page } from '../../test/browser/open-chromium.ts';
import { findPercentile } from '../api/time-draws.ts';
import type { Candidate } from './candidate.ts';
import { createMotion } from './motion.ts';

/** Median and 95 of 100, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** What the steps of a motion took. */
export interface MotionFrames {
  /** What the page's main thread worked for a step: its processor time, which no display rounds up to 60 Hz. */
  readonly busy: Spread;
  /** From frame to frame, as the display had them. */
  readonly frames: Spread;
  readonly steps: number;
}

/** How smoothly a timeline moves. */
export interface Smoothness {
  readonly pan: MotionFrames;
  readonly zoom: MotionFrames;
}

const NEXT_FRAME = 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))';
/** Pixels a step: the pace of a hand. */
const PACE = 6;

/** Drags a timeline there and back, and zooms it in and out, as many steps each as the budget allows. */
export async function measureFrames(
  page: Page,
  candidate: Candidate,
  steps: number,
  budget: number,
): Promise<Smoothness> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const motion = await createMotion(page, candidate);
  const pan = await record(page, session, budget, async (step) => {
    for (const way of [-1, 1]) await motion.pan(way * steps * PACE, steps, () => step());
  });
  await page.waitForTimeout(1000);
  const zoom = await record(page, session, budget, async (step) => {
    for (const direction of ['in', 'out'] as const)
      for (let notch = 0; notch < steps / 4; notch += 1) {
        await motion.zoom(direction);
        // It may be eased over some frames, which belong to it.
        await step(3);
      }
  });
  await session.detach();
  return { pan, zoom };
}

class OverBudget extends Error {}

async function record(
  page: Page,
  session: CDPSession,
  budget: number,
  move: (step: (frames?: number) => Promise<void>) => Promise<void>,
): Promise<MotionFrames> {
  const busy: number[] = [];
  const until = performance.now() + budget;
  await page.evaluate(`{
    globalThis.frames = [];
    let last = 0;
    const tick = (now) => { if (last) frames.push(now - last); last = now; globalThis.ticking = requestAnimationFrame(tick); };
    globalThis.ticking = requestAnimationFrame(tick);
  }`);
  let before = await readTaskTime(session);
  try {
    await move(async (count = 1) => {
      for (let frame = 0; frame < count; frame += 1) await page.evaluate(NEXT_FRAME);
      const now = await readTaskTime(session);
      busy.push(now - before);
      before = now;
      if (performance.now() > until) throw new OverBudget();
    });
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    await page.mouse.up();
  }
  const frames = await page.evaluate<number[]>('cancelAnimationFrame(ticking), frames');
  return { busy: toSpread(busy), frames: toSpread(frames), steps: busy.length };
}

/** How long the main thread has worked since the page was opened, in milliseconds. */
async function readTaskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const toSpread = (values: readonly number[]): Spread => ({
  p50: findPercentile(values, 0.5),
  p95: findPercentile(values, 0.95),
});
