import { TimelineId } from '@linimasa/schema/zod';
import { Hono } from 'hono';
import { answerFile } from '../answer/answer-file.ts';
import { PAGE_POLICY } from '../answer/secure-headers.ts';
import type { AppEnv } from '../app-env.ts';
import { renderProblemPage } from '../problem/problem-routes.ts';
import { PROBLEM_TYPES } from '../problem/problem-types.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import type { WebFiles } from './read-web-folder.ts';

/** The built web app: its files, and its page at `/` and at `/{timeline}`. */
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

/** Whether the web app may have a page there: it keeps everything but the timeline in the query; ids are never names of the server's own. */
function isPagePath(path: string): boolean {
  const name = path.slice(1);
  return name === '' || TimelineId.safeParse(name).success;
}
