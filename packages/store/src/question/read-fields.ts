import { describeValue, EVENT_MEMBERS, type EventMember, findNearest } from '@linimasa/schema';
import { InvalidQueryError } from '../store.ts';

/**
 * The members that items are to have; `undefined` for all of them.
 * @throws {InvalidQueryError} naming each that no event has
 */
export function readFields(fields: readonly EventMember[] | undefined): ReadonlySet<string> | undefined {
  if (fields === undefined || fields.length === 0) return undefined;
  const known: ReadonlySet<string> = new Set(EVENT_MEMBERS);
  const issues = fields
    .filter((name) => !known.has(name))
    .map((name) => {
      const nearest = findNearest(name, EVENT_MEMBERS);
      const expected = nearest === undefined ? `one of ${EVENT_MEMBERS.join(', ')}` : describeValue(nearest);
      return {
        path: ['fields'],
        message: 'No event has this member',
        expected,
        received: describeValue(name),
      };
    });
  if (issues.length > 0) throw new InvalidQueryError(issues);
  return new Set(['id', ...fields]);
}
