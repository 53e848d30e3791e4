import type { MiddlewareHandler } from 'hono';

/** For answers that are data: nothing in them may load or run. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * For pages: everything from here, nothing inline, and no string becomes markup. The one policy that is named admits the
 * address of the pages' own worker, and nothing else.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types linimasa";

/** For pages that stand in a frame of another page: anybody's. They have no worker, and no policy. */
export const FRAME_POLICY = PAGE_POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *').replace(
  'trusted-types linimasa',
  "trusted-types 'none'",
);

/** For the page of the API's documentation, whose viewer writes inline styles. */
export const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
  "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Sets what keeps an answer from being misread by a browser. Pages replace the policy by their own. No opener policy:
 * there is no session whose secrets an opener could see, and a browser starts another process for it before it paints.
 */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  c.header('Content-Security-Policy', DATA_POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  await next();
};
