import type { CDPSession, Page } from '../../test/browser/open-chromium.ts';
import { createRandom } from '../create-random.ts';
import type { Candidate } from './candidate.ts';
import { createMotion } from './motion.ts';

/** What a page's script holds after its garbage has been collected, in bytes. */
export interface HeapResult {
  /** After a fifth of the moves, when caches have filled. */
  readonly before: number;
  readonly after: number;
  readonly moves: number;
}

/** Pans and zooms at random, the same way for the same seed, and weighs the heap. */
export async function measureHeap(
  page: Page,
  candidate: Candidate,
  moves: number,
  budget: number,
  seed: number,
): Promise<HeapResult> {
  const session = await page.context().newCDPSession(page);
  const motion = await createMotion(page, candidate);
  const random = createRandom(seed);
  const until = performance.now() + budget;
  let before = 0;
  let done = 0;
  for (; done < moves && performance.now() < until; done += 1) {
    if (done === Math.floor(moves / 5)) before = await weigh(session);
    if (random.between(0, 1) === 0) await motion.pan(random.between(-400, 400), 3);
    else await motion.zoom(random.pick(['in', 'out']));
  }
  await page.waitForTimeout(1000);
  const after = await weigh(session);
  await session.detach();
  return { before, after, moves: done };
}

async function weigh(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
