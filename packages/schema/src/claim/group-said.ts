import type { Claim } from '../event/claim-records.ts';

/** The claims said in each event that claims name, by event id: an event's links back. */
export function groupSaid<T extends Pick<Claim, 'in'>>(
  claims: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = Map.groupBy(claims, (claim) => claim.in ?? '');
  groups.delete('');
  return groups;
}
