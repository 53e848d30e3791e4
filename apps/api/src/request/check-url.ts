import type { MiddlewareHandler } from 'hono';
import { RefusalError } from '../problem/refusal-error.ts';

/** The longest address that is read, in characters from the first slash of its path. */
export const MAX_URL_LENGTH = 8192;

/** Refuses addresses that are too long, that are not UTF-8 once decoded, or that hold NUL. */
export const checkUrl: MiddlewareHandler = async (c, next) => {
  const { url } = c.req;
  const target = url.slice(url.indexOf('/', url.indexOf('://') + 3));
  if (target.length > MAX_URL_LENGTH) {
    throw new RefusalError(
      'url-too-long',
      `The address has ${target.length} characters, at most ${MAX_URL_LENGTH} are read.`,
    );
  }
  if (!isClean(target)) {
    throw new RefusalError(
      'malformed-url',
      'The address holds a broken percent-encoding or the character NUL.',
    );
  }
  await next();
};

function isClean(target: string): boolean {
  try {
    const decoded = decodeURIComponent(target);
    return decoded.isWellFormed() && !decoded.includes('\0');
  } catch {
    return false;
  }
}
