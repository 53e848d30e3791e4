import type { Citation } from '@linimasa/schema';

/** Numbers the sources of events from 1, in the order in which they are first cited. */
export function numberSources(
  events: readonly { readonly citations: readonly Citation[] }[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { citations } of events)
    for (const { source } of citations) if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  return numbers;
}
