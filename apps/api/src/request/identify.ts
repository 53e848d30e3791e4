import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';

/** Gives the request the id that the server made for it, or one of its own where it is asked without a server. */
export const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
  const id = c.env?.outgoing?.requestId ?? crypto.randomUUID();
  c.set('requestId', id);
  c.header('X-Request-Id', id);
  await next();
};
