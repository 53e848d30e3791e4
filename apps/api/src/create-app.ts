import type { Store } from '@linimasa/store';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { secureHeaders } from './answer/secure-headers.ts';
import type { AppEnv } from './app-env.ts';
import { createDocsRoutes } from './docs/docs-routes.ts';
import { createHealthRoutes } from './health/health-routes.ts';
import { createErrorAnswer, type Log } from './problem/answer-error.ts';
import { createProblemRoutes } from './problem/problem-routes.ts';
import { checkUrl } from './request/check-url.ts';
import { refuseWrites } from './request/refuse-writes.ts';
import { createTimelineRoutes } from './timeline/timeline-routes.ts';
import { readWebFolder } from './web/read-web-folder.ts';
import { createWebRoutes } from './web/web-routes.ts';

/** What an app is made of. */
export interface AppOptions {
  readonly store: Store;
  /** The folder that the web app is built into; it may be missing. */
  readonly webFolder: string;
  /** Tells this build's answers from another's in every `ETag`. */
  readonly build: string;
  readonly log: Log;
}

/** Creates the app: API, its description, health, problem pages and web app over one store. It starts nothing. */
export function createApp({ store, webFolder, build, log }: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError(createErrorAnswer(log, store));
  app.use(
    requestId(),
    secureHeaders,
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD'],
      exposeHeaders: ['ETag', 'Link', 'X-Request-Id'],
      maxAge: 86_400,
    }),
    refuseWrites,
    checkUrl,
  );
  app.route('/', createTimelineRoutes(store, build));
  app.route('/', createHealthRoutes(store, log));
  app.route('/', createDocsRoutes(app));
  app.route('/', createProblemRoutes());
  app.route('/', createWebRoutes(readWebFolder(webFolder)));
  return app;
}
