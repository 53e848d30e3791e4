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
import { findAddress, type PageAnswer } from './create-page-answer.ts';
import type { WebFiles } from './read-web-folder.ts';

/** Pages of their own, by their address. */
const PAGES: Readonly<Record<string, string>> = { '/new': '/new.html' };

/**
 * The built web app: its files, its pages at `/`, `/{timeline}`, `/new` and those of records, and the page for a frame at
 * `/embed/{timeline}`. Without `answerPage` every page is the document that the app is built into.
 */
export function createWebRoutes(
  files: WebFiles,
  pool: Pick<ReadPool, 'revision'>,
  answerPage?: PageAnswer,
): Hono<AppEnv> {
  const index = files.get('/index.html');
  const frame = files.get('/embed.html');
  return new Hono<AppEnv>()
    .get('/embed/:timeline', (c) => {
      if (frame === undefined || !isTimeline(c.req.param('timeline'))) return answerOther(c, index);
      c.header('Content-Security-Policy', FRAME_POLICY);
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return answerFile(c, frame);
    })
    .get('*', async (c) => {
      const { path } = c.req;
      c.header('Content-Security-Policy', PAGE_POLICY);
      const file = files.get(PAGES[path] ?? path);
      if (file !== undefined) {
        // The element's modules are for every page.
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
        return answerFile(c, file);
      }
      const timeline = path.split('/')[1] ?? '';
      if (index === undefined || !isPagePath(path)) return answerOther(c, index);
      const embeddable = path === `/${timeline}` && pool.revision(timeline) !== undefined;
      const link = embeddable ? await renderDiscovery(c) : undefined;
      if (link !== undefined) c.header('Link', link.header);
      if (answerPage !== undefined) return answerPage(c, isTimeline(timeline) ? timeline : undefined, link);
      if (link === undefined) return answerFile(c, index);
      const page = new TextDecoder().decode(index.body).replace('</head>', () => `${link.head}</head>`);
      return answerFile(c, toStaticFile('index.html', new TextEncoder().encode(page)), { kept: false });
    });
}

/** @throws {RefusalError} where there is nothing, but for a web app that was not built */
function answerOther(c: Context<AppEnv>, index: StaticFile | undefined): Response | Promise<Response> {
  const { path } = c.req;
  if (index === undefined && isPagePath(path.replace(/^\/embed(?=\/.)/, '')))
    return c.html(renderProblemPage(PROBLEM_TYPES['web-not-built']), 503);
  throw new RefusalError('not-found', `There is nothing at ${path}.`);
}

/** What tells who would embed the page of a timeline where to ask how. The page's own address is in it. */
async function renderDiscovery(
  c: Context<AppEnv>,
): Promise<{ readonly header: string; readonly head: string }> {
  const { origin, href: own } = findAddress(c);
  const href = `${origin}/oembed?url=${encodeURIComponent(own)}`;
  const link = await html`<link rel="alternate" type="application/json+oembed" href="${href}" />`;
  return { header: `<${href}>; rel="alternate"; type="application/json+oembed"`, head: link.toString() };
}

/** What of a timeline has pages of its own. */
const PARTS = /^(?:(?:events|actors|places|sources)\/[^/]+|compare)$/;

/** Whether the web app may have a page there; ids are never names of the server's own. */
function isPagePath(path: string): boolean {
  if (path === '/' || path === '/new' || path === '/offline.html') return true;
  const [timeline = '', ...parts] = path.slice(1).split('/');
  return isTimeline(timeline) && (parts.length === 0 || PARTS.test(parts.join('/')));
}

function isTimeline(id: string): boolean {
  return TimelineId.safeParse(id).success;
}
