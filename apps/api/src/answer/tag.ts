import { createHash } from 'node:crypto';

/** Makes an `ETag` of what an answer depends on; each part keeps its own place, so that `a, bc` and `ab, c` differ. */
export function createTag(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Whether `If-None-Match` holds the tag, by weak comparison (RFC 9110, 13.1.2). `*` is not asked of reads and never matches. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
