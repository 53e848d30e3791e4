import type { MiddlewareHandler } from 'hono';

/** The methods that every address answers. */
export const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What pages of other origins may read of an answer beside its body. */
const EXPOSED = 'ETag, Link, Content-Disposition, X-Request-Id, Retry-After, RateLimit, RateLimit-Policy';

/** What pages of other origins may send beyond what any may. */
const ALLOWED = 'If-None-Match, Last-Event-ID';

/** Lets pages of any origin read, without credentials, and answers `OPTIONS` at every address. */
export const allowOrigins: MiddlewareHandler = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', EXPOSED);
  if (c.req.method !== 'OPTIONS') return next();
  return c.body(null, 204, {
    Allow: READS.join(', '),
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': ALLOWED,
    'Access-Control-Max-Age': '86400',
  });
};
