import type { Citation } from '../event/citation-records.ts';
import type { Source } from '../event/records.ts';

/**
 * Whose reporting a passage carries: the last of `via`; else the source's only origin; else its publisher, who
 * answers for what is put together from several; else the source itself. An actor id, or the source's.
 */
export function findOrigin({ source: id, via }: Citation, source: Source | undefined): string {
  const root = via?.at(-1);
  if (root !== undefined) return root;
  const [first, second] = source?.origins ?? [];
  if (first !== undefined && second === undefined) return first;
  return source?.publisher ?? id;
}
