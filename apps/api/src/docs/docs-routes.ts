import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { answerFile, type StaticFile, toStaticFile } from '../answer/answer-file.ts';
import { DOCS_POLICY } from '../answer/secure-headers.ts';
import type { AppEnv } from '../app-env.ts';

const PAGE = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Linimasa API</title>
<div id="reference"></div>
<script src="/docs/viewer.js"></script>
<script src="/docs/start.js"></script>
</html>
`;

/** Keeps the viewer to what this server serves: its defaults load fonts, count use and ask other hosts. */
const START = `Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
});
`;

/**
 * `/openapi.json`: the description of `app`'s routes; `/docs`: a page to read it and to try it, with a viewer that we
 * serve ourselves. Both are made when first asked for, so that they cost a start nothing.
 */
export function createDocsRoutes(app: Hono<AppEnv>): Hono<AppEnv> {
  let description: Promise<StaticFile> | undefined;
  const start = toStaticFile('start.js', new TextEncoder().encode(START));
  let viewer: Promise<StaticFile> | undefined;
  return new Hono<AppEnv>()
    .get('/openapi.json', async (c) => answerFile(c, await (description ??= describe(app))))
    .get('/docs', (c) => {
      c.header('Content-Security-Policy', DOCS_POLICY);
      c.header('Cache-Control', 'no-cache');
      return c.html(PAGE);
    })
    .get('/docs/start.js', (c) => answerFile(c, start))
    .get('/docs/viewer.js', async (c) => answerFile(c, await (viewer ??= readViewer())));
}

async function describe(app: Hono<AppEnv>): Promise<StaticFile> {
  const { createOpenApi } = await import('./create-openapi.ts');
  return toStaticFile('openapi.json', new TextEncoder().encode(JSON.stringify(await createOpenApi(app))));
}

/** The build puts the viewer beside this module; sources take it from the package it comes from. */
async function readViewer(): Promise<StaticFile> {
  const built = new URL('./viewer.js', import.meta.url);
  const body = await readFile(built).catch(() =>
    readFile(new URL('./browser/standalone.js', import.meta.resolve('@scalar/api-reference'))),
  );
  return toStaticFile('viewer.js', body);
}
