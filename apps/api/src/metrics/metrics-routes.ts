import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { AppEnv } from '../app-env.ts';
import { describeRefusals, problemResponse } from '../docs/problem-response.ts';
import type { Metrics } from './metrics.ts';

/** `/metrics`: what the server counts of itself. */
export function createMetricsRoutes(metrics: Metrics): Hono<AppEnv> {
  return new Hono<AppEnv>().get(
    '/metrics',
    describeRoute({
      operationId: 'getMetrics',
      summary: 'What the server counts of itself, for Prometheus',
      tags: ['Operation'],
      responses: {
        200: {
          description: "Prometheus's text format.",
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        400: problemResponse('malformed-url'),
        ...describeRefusals(),
      },
    }),
    async (c) =>
      c.body(await metrics.stringify(), 200, { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' }),
  );
}
