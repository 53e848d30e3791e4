import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Waits until the app stands where the server has written the same. */
export async function waitForApp(page: Page): Promise<void> {
  const app = page.locator('linimasa-app');
  const countWritten = () => app.evaluate((element) => element.childElementCount);
  await expect.poll(countWritten, { timeout: 30_000 }).toBe(0);
}
