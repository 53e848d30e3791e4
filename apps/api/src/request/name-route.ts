import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../app-env.ts';

/** Tells the server which route has answered, by its pattern, so that the log and the metrics need no address. */
export const nameRoute: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.env?.outgoing !== undefined) c.env.outgoing.route = routePath(c);
};
