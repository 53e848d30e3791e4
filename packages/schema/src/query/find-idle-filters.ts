import { describeValue, type Issue } from '../problem/issue.ts';
import type { EventFilters } from './query.ts';

/** Parts of the question about time that would change nothing beside the others: they may mean something else. */
export function findIdleFilters({ datetime, match, undated }: EventFilters): readonly Issue[] {
  const only = undated === 'only';
  const idle = { ...(only ? { datetime } : {}), ...(only || datetime === undefined ? { match } : {}) };
  return Object.entries(idle).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const message = `${name} says nothing ${only ? 'about undated events' : 'without datetime'}`;
    const expected = only ? `undated=only without ${name}` : 'datetime beside it';
    return [{ path: [name], message, expected, received: describeValue(value) }];
  });
}
