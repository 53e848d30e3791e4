import { type Issue, MAX_INSTANT, MIN_INSTANT, resolveDatetime, type Window } from '@linimasa/schema';
import { InvalidQueryError } from '@linimasa/store';

const EXPECTED = 'an EDTF date such as 2024-06, or an interval with both its ends such as 2023-09/2024-06';

/**
 * Reads the parameter `window`, in the zone of its timeline.
 * @throws {InvalidQueryError} for what is no stretch of time with two ends
 */
export function readWindow(text: string, zone: string): Window {
  const result = resolveDatetime(text, zone);
  if (!result.ok) throw refuse(result.issue);
  const { from, to } = result.value;
  if (from > MIN_INSTANT && to < MAX_INSTANT) return result.value;
  throw refuse({ path: [], message: 'Cannot read window: it has no end', received: JSON.stringify(text) });
}

function refuse(issue: Issue): InvalidQueryError {
  const message = issue.message.replace('datetime', 'window');
  return new InvalidQueryError([{ ...issue, path: ['window'], message, expected: EXPECTED }]);
}
