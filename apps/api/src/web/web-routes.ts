import { TimelineId } from '@linimasa/schema/zod';
import type { ReadPool } from '@linimasa/store';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { answerFile, type StaticFile, toStaticFile } from '../answer/answer-file.ts';
import { FRAME_POLICY, PAGE_POLICY } from '../answer/secure-headers.ts';
import type { AppEnv } from '../app-env.ts';
import { renderProblemPage } from '../problem/problem-routes.ts';
import { PROBLEM_TYPES } from '../problem/problem-types.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import type { WebFiles } from './read-web-folder.ts';

/** The built web app: its files, its page at `/` and at `/{timeline}`, and the page for a frame at `/embed/{timeline}`. */
export function createWebRoutes(files: WebFiles, pool: Pick<ReadPool, 'revision'>): Hono<AppEnv> {
  const index = files.get('/index.html');
  const frame = files.get('/embed.html');
  return new Hono<AppEnv>()
    .get('/embed/:timeline', (c) => {
      if (frame === undefined || !isTimeline(c.req.param('timeline'))) return answerOther(c, index);
      c.header('Content-Security-Policy', FRAME_POLICY);
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return answerFile(c, frame);
    })
    .get('*', (c) => {
      const { path } = c.req;
      c.header('Content-Security-Policy', PAGE_POLICY);
      const file = files.get(path);
      if (file !== undefined) {
        // The element's modules are for every page.
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
        return answerFile(c, file);
      }
      if (index === undefined || !isPagePath(path)) return answerOther(c, index);
      return pool.revision(path.slice(1)) === undefined ? answerFile(c, index) : answerTimeline(c, index);
    });
}

/** @throws {RefusalError} where there is nothing, but for a web app that was not built */
function answerOther(c: Context<AppEnv>, index: StaticFile | undefined): Response | Promise<Response> {
  const { path } = c.req;
  if (index === undefined && isPagePath(path.replace(/^\/embed(?=\/.)/, '')))
    return c.html(renderProblemPage(PROBLEM_TYPES['web-not-built']), 503);
  throw new RefusalError('not-found', `There is nothing at ${path}.`);
}

/** The page of a timeline, which tells who would embed it where to ask how. Its own address is in it: it is not kept. */
async function answerTimeline(c: Context<AppEnv>, index: StaticFile): Promise<Response> {
  const { origin, pathname, search } = new URL(c.req.url);
  const own = c.req.header('X-Forwarded-Proto') === 'https' ? origin.replace(/^http:/, 'https:') : origin;
  const href = `${own}/oembed?url=${encodeURIComponent(own + pathname + search)}`;
  const link = await html`<link rel="alternate" type="application/json+oembed" href="${href}" />`;
  const page = new TextDecoder().decode(index.body).replace('</head>', () => `${link.toString()}</head>`);
  c.header('Link', `<${href}>; rel="alternate"; type="application/json+oembed"`);
  return answerFile(c, toStaticFile('index.html', new TextEncoder().encode(page)), { kept: false });
}

/** Whether the web app may have a page there: it keeps everything but the timeline in the query; ids are never names of the server's own. */
function isPagePath(path: string): boolean {
  return path === '/' || isTimeline(path.slice(1));
}

function isTimeline(id: string): boolean {
  return TimelineId.safeParse(id).success;
}
