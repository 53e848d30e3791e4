import type { Bounds } from '../time/bounds.ts';
import { describeExtent } from '../time/limit-bounds.ts';
import { type BoundsContext, toBounds } from '../time/to-bounds.ts';
import type { When } from '../time/when.ts';
import { listConstraints, type StatedConstraint } from './constraint.ts';
import { type Contradiction, propagate } from './propagate.ts';
import type { Event } from './records.ts';
import { walkLinks } from './walk-links.ts';

/** An event as far as constraints are concerned. */
export type ConstrainedEvent = Pick<Event, 'id' | 'when' | 'relations' | 'where'>;

/** What the constraints of a chronicle come to. */
export interface ConstrainedEvents {
  /** Bounds of every event that a constraint names; all others have those of their own date. */
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly constraints: readonly StatedConstraint[];
  /** Constraints that cannot be kept beside the others; their `constraint` is an index of `constraints`. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Collects what events say of each other (`relative`, `between`, relations that mean "not before") and narrows bounds
 * by it. `toContext` gives what the dates of an event are read with.
 */
export function constrainEvents(
  events: readonly ConstrainedEvent[],
  toContext: (event: ConstrainedEvent) => BoundsContext,
): ConstrainedEvents {
  const constraints = events.flatMap((event) => {
    const context = toContext(event);
    const zone = event.when?.zone ?? context.zone;
    return listConstraints(event, zone, (edtf) => toBounds({ edtf }, { zone }));
  });
  const named = new Set(constraints.flatMap(({ event, other }) => [event, other]));
  const constrained = events.filter(({ id }) => named.has(id));
  const stated = new Map(
    constrained.map((event) => [event.id, toBounds(dropConstraints(event.when), toContext(event))]),
  );
  const { bounds, contradictions } = propagate(stated, constraints);
  return { bounds: describeAll(constrained, bounds, toContext), constraints, contradictions };
}

function dropConstraints(when: When | undefined): When | undefined {
  if (when?.edtf === undefined) return undefined;
  const { between: _between, relative: _relative, ...stated } = when;
  return stated;
}

/** Says of each date without EDTF how well it is known, those first that others are counted from. */
function describeAll(
  events: readonly ConstrainedEvent[],
  bounds: ReadonlyMap<string, Bounds>,
  toContext: (event: ConstrainedEvent) => BoundsContext,
): ReadonlyMap<string, Bounds> {
  const indexes = new Map(events.map(({ id }, index) => [id, index]));
  const links = events.flatMap(({ when }, from) => {
    const to = when?.relative === undefined ? undefined : indexes.get(when.relative.to);
    return to === undefined ? [] : [{ from, to }];
  });
  const described = new Map(bounds);
  for (const index of walkLinks(events.length, links)) {
    const event = events[index];
    const narrowed = event === undefined ? undefined : bounds.get(event.id);
    if (event === undefined || narrowed === undefined) continue;
    const { when = {} } = event;
    const zone = when.zone ?? toContext(event).zone;
    const other = when.relative === undefined ? undefined : described.get(when.relative.to);
    described.set(event.id, describeExtent(narrowed, when, zone, other));
  }
  return described;
}
