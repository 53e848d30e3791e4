import { describeValue, type Issue } from '../problem/issue.ts';

/** A path of keys and indexes from the root of an input. */
type Path = readonly (string | number)[];

/** An input whose claims all stand in its own list `claims`. */
export interface LiftedClaims {
  /** Events whose claims are no list. */
  readonly issues: readonly Issue[];
  readonly input: Readonly<Record<string, unknown>>;
  /** Where a path of the lifted input stands in the input as given. */
  readonly place: (path: Path) => Path;
}

/**
 * Takes the claims out of the events that hold them, each saying what it is about: without `about` it is about its event,
 * and `{ attribute }` alone is a question about that event.
 */
export function liftClaims(input: Readonly<Record<string, unknown>>): LiftedClaims {
  const { events, claims: given = [] } = input;
  const own: readonly unknown[] = Array.isArray(given) ? given : [];
  if (!Array.isArray(events) || !events.some(holdsClaims))
    return { input, issues: [], place: (path) => path };
  const issues: Issue[] = [];
  const claims: unknown[] = [...own];
  const origins: Path[] = own.map((_claim, index) => ['claims', index]);
  const lifted = events.map((event: unknown, index) => {
    if (!holdsClaims(event)) return event;
    const { claims: held, ...rest } = event;
    if (!Array.isArray(held)) {
      issues.push({
        path: ['events', index, 'claims'],
        message: 'Wrong type',
        expected: 'a list of claims',
        received: describeValue(held),
      });
      return rest;
    }
    for (const [at, claim] of held.entries()) {
      claims.push(isMap(claim) ? { ...claim, about: expandSubject(claim['about'], rest['id']) } : claim);
      origins.push(['events', index, 'claims', at]);
    }
    return rest;
  });
  return {
    issues,
    input: { ...input, events: lifted, claims: own === given ? claims : given },
    place: (path) => {
      const [name, index, ...rest] = path;
      const origin = name === 'claims' && typeof index === 'number' ? origins[index] : undefined;
      return origin === undefined ? path : [...origin, ...rest];
    },
  };
}

/** What a claim within an event is about: without a subject that event, and a bare attribute is a question about it. */
export function expandSubject(about: unknown, event: unknown): unknown {
  if (about === undefined) return { event };
  const bare = isMap(about) && about['event'] === undefined && about['claim'] === undefined;
  return bare ? { ...about, event } : about;
}

function holdsClaims(event: unknown): event is Readonly<Record<string, unknown>> {
  return isMap(event) && Object.hasOwn(event, 'claims');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
