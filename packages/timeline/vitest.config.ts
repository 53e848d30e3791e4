import { CHROMIUM_ARGS, findChromium } from '@linimasa/test-browser';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// In a real browser, on the packages' sources.
export default defineConfig(async () => {
  const executablePath = await findChromium();
  const launchOptions = {
    args: [...CHROMIUM_ARGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  };
  return {
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    optimizeDeps: {
      include: [
        'vis-timeline/esnext',
        'vis-data/esnext',
        'lit',
        'lit/directives/repeat.js',
        'axe-core',
        'fast-check',
      ],
    },
    test: {
      include: ['src/**/*.test.ts'],
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
});
