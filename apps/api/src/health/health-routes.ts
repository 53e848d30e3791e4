import type { ReadPool } from '@linimasa/store';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { AppEnv } from '../app-env.ts';
import { describeRefusals, problemResponse } from '../docs/problem-response.ts';
import type { Log } from '../log/log.ts';
import { answerProblem } from '../problem/answer-problem.ts';

const OK = {
  description: 'All is well.',
  content: {
    'application/json': {
      schema: {
        type: 'object' as const,
        properties: { status: { type: 'string' as const, const: 'ok' } },
        required: ['status'],
      },
      example: { status: 'ok' },
    },
  },
};

/**
 * `/healthz`: the process lives, whatever its database does. `/readyz`: the database answers, too, the largest timelines
 * are at hand, and the server has not been told to stop.
 */
export function createHealthRoutes(pool: ReadPool, log: Log, stopping: AbortSignal): Hono<AppEnv> {
  let isWarm = false;
  const awaitWarmth = async () => {
    await pool.warmed;
    isWarm = true;
  };
  void awaitWarmth();
  return new Hono<AppEnv>()
    .get(
      '/healthz',
      describeRoute({
        operationId: 'getHealth',
        summary: 'Whether the process lives',
        tags: ['Operation'],
        responses: { 200: OK, 400: problemResponse('malformed-url'), ...describeRefusals() },
      }),
      (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }),
    )
    .get(
      '/readyz',
      describeRoute({
        operationId: 'getReadiness',
        summary: 'Whether the database answers, the largest timelines are at hand and the server goes on',
        tags: ['Operation'],
        responses: {
          200: OK,
          400: problemResponse('malformed-url'),
          ...describeRefusals(),
          503: problemResponse('not-ready', 'stopping'),
        },
      }),
      async (c) => {
        if (stopping.aborted) return answerProblem(c, 'stopping');
        if (!isWarm)
          return answerProblem(c, 'not-ready', { detail: 'The largest timelines are still being read.' });
        try {
          await pool.ready();
        } catch (error) {
          log.warn({ requestId: c.get('requestId'), msg: 'not ready', error: String(error) });
          return answerProblem(c, 'not-ready');
        }
        return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
      },
    );
}
