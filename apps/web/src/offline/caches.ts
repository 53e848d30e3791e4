/** The worker's own address, and the only one that a worker of ours is ever loaded from. */
export const WORKER = '/worker.js';
/** Files whose names change with their content. */
export const FILES = 'linimasa-files-1';
/** Pages and answers as they were when they came last. */
export const SEEN = 'linimasa-seen-1';

/** In which cache an address of this server is kept; undefined for what is not: streams, downloads, other pages. */
export function findCache({ pathname }: URL): string | undefined {
  if (pathname.startsWith('/assets/')) return FILES;
  if (pathname.startsWith('/v1/')) return /\/changes$|\/events\.\w+$/.test(pathname) ? undefined : SEEN;
  if (
    /^\/(?:docs|embed|problems|oembed|metrics|healthz|readyz|openapi\.json|worker\.js)(?:\/|$)/.test(pathname)
  )
    return undefined;
  return SEEN;
}
