import { playwright } from '@vitest/browser-playwright';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';

/**
 * Creates the vitest configuration of a package whose tests run in Chromium, on the packages' sources.
 * @param dependencies modules to bundle before the first test; one found later would reload the page under a test
 */
export async function createBrowserConfig(dependencies: readonly string[]) {
  const executablePath = await findChromium();
  const launchOptions = {
    args: [...CHROMIUM_ARGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  };
  return {
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    optimizeDeps: { include: ['lit', 'lit/directives/repeat.js', 'axe-core', 'fast-check', ...dependencies] },
    test: {
      include: ['src/**/*.test.ts'],
      // A busy machine is no fault of the code: a limit only ends what hangs.
      testTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: 'chromium' as const }],
        viewport: { width: 1280, height: 800 },
      },
    },
  };
}
