import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, findChromium } from '@linimasa/test-browser';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, compileConsumer, installConsumer, USED } from './install-consumer.ts';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installConsumer();
});
afterAll(() => consumer.remove());

describe('a project that installed @linimasa/schema', () => {
  it('compiles with TypeScript 7, declarations included', async () => {
    const typescript = dirname(fileURLToPath(import.meta.resolve('typescript/package.json')));
    await compileConsumer(consumer, join(typescript, 'bin/tsc'));
  });

  it('runs in Node as plain JavaScript', async () => {
    const output = await consumer.run(process.execPath, ['run.js']);
    expect(JSON.parse(output)).toEqual({ ...USED, schema: 'urn:linimasa:v1:event-input' });
  });

  it('runs in Chromium from one module script', async () => {
    const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };
    const server = createServer((request, response) => {
      const path = join(consumer.folder, new URL(request.url ?? '/', 'http://localhost').pathname);
      readFile(path).then(
        (text) => response.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(text),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const executablePath = await findChromium();
    const browser = await chromium.launch({
      args: [...CHROMIUM_ARGS],
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/page.html`);
      await page.waitForFunction(() => document.title.startsWith('{'));
      expect(JSON.parse(await page.title())).toEqual(USED);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
