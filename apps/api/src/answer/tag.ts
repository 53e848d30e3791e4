import { createHash } from 'node:crypto';

/**
 * Makes an `ETag` of what an answer depends on; each part keeps its own place, so that `a, bc` and `ab, c` differ. The
 * tag is weak: it names what is said, however it is packed on its way.
 */
export function createTag(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Whether `If-None-Match` holds the tag, by weak comparison (RFC 9110, 13.1.2). `*` is not asked of reads and never matches. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  // What nearly everybody sends, and often.
  if (ifNoneMatch === tag) return true;
  const opaque = toOpaque(tag);
  return ifNoneMatch.split(',').some((each) => toOpaque(each.trim()) === opaque);
}

function toOpaque(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}
