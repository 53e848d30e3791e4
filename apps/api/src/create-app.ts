import type { ReadPool } from '@linimasa/store';
import { Hono } from 'hono';
import { allowOrigins } from './answer/allow-origins.ts';
import { createAnswerRead, type ReadAnswerOptions } from './answer/create-answer-read.ts';
import { secureHeaders } from './answer/secure-headers.ts';
import type { AppEnv } from './app-env.ts';
import { type ChangesOptions, createChangesRoutes } from './changes/changes-routes.ts';
import { createDocsRoutes } from './docs/docs-routes.ts';
import { createOembedRoutes } from './embed/oembed-routes.ts';
import { createExportRoutes } from './export/export-routes.ts';
import { createHealthRoutes } from './health/health-routes.ts';
import type { AnswerCache } from './hot/answer-cache.ts';
import { keepAnswers } from './hot/keep-answers.ts';
import { shareAsks } from './hot/share-asks.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createMetricsRoutes } from './metrics/metrics-routes.ts';
import { createPictureRoutes } from './picture/picture-routes.ts';
import type { RenderPicture } from './picture/render-picture.ts';
import { createErrorAnswer } from './problem/answer-error.ts';
import { createProblemRoutes } from './problem/problem-routes.ts';
import { checkUrl } from './request/check-url.ts';
import { identify } from './request/identify.ts';
import { nameRoute } from './request/name-route.ts';
import { refuseWrites } from './request/refuse-writes.ts';
import { createTimelineRoutes } from './timeline/timeline-routes.ts';
import { createPageAnswer } from './web/create-page-answer.ts';
import type { PageModule } from './web/import-pages.ts';
import { readWebFolder } from './web/read-web-folder.ts';
import { createSitemapRoutes } from './web/sitemap-routes.ts';
import { createWebRoutes } from './web/web-routes.ts';

/** What an app is made of. */
export interface AppOptions extends ReadAnswerOptions, ChangesOptions {
  readonly pool: ReadPool;
  /** Takes the answers that may be given again. */
  readonly cache: AnswerCache;
  /** The folder that the web app is built into; it may be missing. */
  readonly webFolder: string;
  /** What writes the pages and draws pictures; without it the pages' files are served as they are. */
  readonly pages?: PageModule | undefined;
  /** Draws pictures in place of `pages`. */
  readonly renderPicture?: RenderPicture;
  readonly metrics: Metrics;
}

/** Creates the app: API, its description, health, problem pages and web app over one pool of readers. It starts nothing. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const { build, cache, webFolder, pages, log, metrics, stopping } = options;
  const pool = shareAsks(options.pool, metrics);
  const app = new Hono<AppEnv>();
  app.onError(createErrorAnswer(log, pool));
  app.use(nameRoute, keepAnswers(cache), identify, secureHeaders, allowOrigins, refuseWrites, checkUrl);
  const answerRead = createAnswerRead(pool, options);
  app.route('/', createTimelineRoutes(pool, answerRead));
  app.route('/', createExportRoutes(pool, answerRead));
  const draw = options.renderPicture ?? pages?.renderPicture;
  // What draws them is no part of this build.
  const answerPicture = createAnswerRead(pool, { ...options, build: `${build} ${pages?.tag}` });
  app.route('/', createPictureRoutes(pool, answerPicture, draw));
  app.route('/', createChangesRoutes(pool, answerRead, options));
  app.route('/', createOembedRoutes(pool, answerRead));
  app.route('/', createHealthRoutes(pool, log, stopping));
  app.route('/', createMetricsRoutes(metrics));
  app.route('/', createDocsRoutes(app));
  app.route('/', createProblemRoutes());
  app.route('/', createSitemapRoutes(pool));
  const files = readWebFolder(webFolder);
  const answerPage =
    pages && createPageAnswer({ index: files.get('/index.html'), pages, pool, build, ask: app.request });
  app.route('/', createWebRoutes(files, pool, answerPage));
  return app;
}
