import { Hono } from 'hono';
import { answerFile } from '../answer/answer-file.ts';
import { PAGE_POLICY } from '../answer/secure-headers.ts';
import type { AppEnv } from '../app-env.ts';
import { renderProblemPage } from '../problem/problem-routes.ts';
import { PROBLEM_TYPES } from '../problem/problem-types.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import type { WebFiles } from './read-web-folder.ts';

/** First path segments that are never a page of the web app. */
const RESERVED = new Set(['assets', 'docs', 'embed', 'problems', 'v1']);

/** The built web app: its files, and its page at every address that names no file. */
export function createWebRoutes(files: WebFiles): Hono<AppEnv> {
  const index = files.get('/index.html');
  return new Hono<AppEnv>().get('*', (c) => {
    const { path } = c.req;
    const file = files.get(path) ?? (isPagePath(path) ? index : undefined);
    if (file !== undefined) {
      c.header('Content-Security-Policy', PAGE_POLICY);
      return answerFile(c, file);
    }
    if (index === undefined && isPagePath(path))
      return c.html(renderProblemPage(PROBLEM_TYPES['web-not-built']), 503);
    throw new RefusalError('not-found', `There is nothing at ${path}.`);
  });
}

/** The web app's own addresses have no dot in their last segment; a missing `/x.png` must not be answered by a page. */
function isPagePath(path: string): boolean {
  const segments = path.split('/');
  return !RESERVED.has(segments[1] ?? '') && !segments.at(-1)?.includes('.');
}
