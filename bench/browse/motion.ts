import type { Page } from '../../test/browser/open-chromium.ts';
import type { Candidate } from './candidate.ts';

/** Handles a timeline as a reader does, one input after the other. */
export interface Motion {
  /** Drags by so many pixels in so many steps; `between` runs after each. */
  pan(distance: number, steps: number, between?: () => Promise<void>): Promise<void>;
  /** Zooms by one notch. */
  zoom(direction: 'in' | 'out'): Promise<void>;
}

/** Prepares to move a timeline, from the middle of its stage. */
export async function createMotion(page: Page, { stage, zoom }: Candidate): Promise<Motion> {
  const box = await page.locator(stage).first().boundingBox();
  if (box === null) throw new Error(`There is no ${stage} to drag`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  return {
    pan: async (distance, steps, between) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= steps; step += 1) {
        await page.mouse.move(x + (distance * step) / steps, y);
        await between?.();
      }
      await page.mouse.up();
    },
    zoom: async (direction) => {
      if (zoom === 'wheel') return page.mouse.wheel(0, direction === 'in' ? -100 : 100);
      // Its own limits end in a button that does nothing.
      await page.locator(zoom[direction]).dispatchEvent('click');
    },
  };
}
