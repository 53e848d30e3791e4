import type { EventSource, Lanes } from '@linimasa/schema';

/** The lanes that a source tells apart: those wished for, else the first that it has. */
export function findLanes({ limits }: EventSource, wished: Lanes): Lanes {
  const able = limits?.lanes?.flatMap((lane) => lane ?? []);
  return able === undefined || able.includes(wished) ? wished : (able[0] ?? wished);
}
