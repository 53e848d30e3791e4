import { describeValue, type Issue } from '../problem/issue.ts';
import { constrainEvents } from './constrain-events.ts';
import type { StatedConstraint } from './constraint.ts';
import { createContexts } from './event-context.ts';
import type { Contradiction } from './propagate.ts';
import type { Chronicle } from './records.ts';

/**
 * Finds what events say of each other's dates that cannot be true together: one issue a contradiction, at one of the
 * statements that make it, naming the chain of events and the instants that clash. Records that failed their own check
 * are `undefined` and passed over.
 */
export function checkConstraints({
  timeline,
  sources,
  places,
  events,
}: Pick<Chronicle, 'timeline' | 'sources' | 'places' | 'events'>): readonly Issue[] {
  const indexes = new Map<string, number>();
  for (const [index, event] of events.entries())
    if (event !== undefined && !indexes.has(event.id)) indexes.set(event.id, index);
  const sound = [...indexes.values()].flatMap((index) => events[index] ?? []);
  const toContext = createContexts({ timeline, sources: keepSound(sources), places: keepSound(places) });
  const { constraints, contradictions } = constrainEvents(sound, toContext);
  return contradictions.flatMap((contradiction) => {
    const constraint = constraints[contradiction.constraint];
    return constraint === undefined ? [] : [toIssue(constraint, contradiction, indexes)];
  });
}

function toIssue(
  { event, other, path }: StatedConstraint,
  contradiction: Contradiction,
  indexes: ReadonlyMap<string, number>,
): Issue {
  return {
    path: ['events', indexes.get(event) ?? -1, ...path],
    ...wordContradiction(contradiction),
    received: describeValue(other),
  };
}

function wordContradiction({ kind, chain, clash }: Contradiction): Pick<Issue, 'message' | 'expected'> {
  const circle = wordChain([...chain, ...chain.slice(0, 1)]);
  if (kind === 'order') {
    return {
      message: `These events start after each other in a circle: ${circle}`,
      expected: 'one of them to start first',
    };
  }
  if (kind === 'count') {
    return {
      message: `These dates are counted from each other in a circle: ${circle}`,
      expected: 'a date to count from',
    };
  }
  if (kind === 'endless') {
    return {
      message: `These dates move each other back without end: ${wordChain(chain)}`,
      expected: 'limits that some dates can keep',
    };
  }
  const last = chain.at(-1) ?? '';
  const verb = clash?.of ?? 'start';
  const [from, to] = [writeInstant(clash?.from ?? 0), writeInstant(clash?.to ?? 0)];
  return {
    message: `These dates contradict each other: ${wordChain(chain)}. So “${last}” cannot ${verb} before ${from}, yet it ${verb}s before ${to}`,
    expected: `dates by which “${last}” can ${verb} at ${from} or later`,
  };
}

const LONGEST_CHAIN = 12;

function wordChain(chain: readonly string[]): string {
  const left = chain.length - LONGEST_CHAIN;
  if (left <= 0) return chain.join(' → ');
  const [head, tail] = [chain.slice(0, LONGEST_CHAIN / 2), chain.slice(-LONGEST_CHAIN / 2)];
  return [...head, `(${left} more)`, ...tail].join(' → ');
}

function keepSound<T>(records: readonly (T | undefined)[]): readonly T[] {
  return records.filter((record) => record !== undefined);
}

/** ISO 8601 in UTC, no longer than need be. */
function writeInstant(instant: number): string {
  return new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z');
}
