import type { Bounds } from '../time/bounds.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { toBounds } from '../time/to-bounds.ts';
import type { When } from '../time/when.ts';
import { compareItems } from './compare-items.ts';
import { constrainEvents } from './constrain-events.ts';
import { createContexts } from './event-context.ts';
import type { Chronicle, Event, Importance } from './records.ts';
import { AFTER_RELATIONS } from './vocabulary.ts';
import { walkLinks } from './walk-links.ts';

/** An event with what follows from the whole chronicle: its bounds, and its place among equals. */
export interface DerivedEvent extends Omit<Event, 'importance'> {
  readonly importance: Importance;
  readonly bounds: Bounds;
  readonly sequence: number;
}

/**
 * Derives bounds and sequence for every event of a valid chronicle, in order of start. Each `when` and `scheduled`
 * comes back with the zone it is read in. What events say of each other narrows their bounds; where it contradicts
 * itself, which validation reports, dates stand as stated.
 */
export function deriveItems(chronicle: Chronicle): readonly DerivedEvent[] {
  const { events } = chronicle;
  const toContext = createContexts(chronicle);
  const { bounds } = constrainEvents(events, toContext);
  const find = (id: string) => bounds.get(id);
  const sequences = countSequences(events);
  const derived = events.map((event, index): DerivedEvent => {
    const context = toContext(event);
    return {
      ...event,
      importance: typeof event.importance === 'string' ? event.importance : 'minor',
      ...(event.when === undefined ? {} : { when: withZone(event.when, context.zone) }),
      scheduled: event.scheduled.map((plan) => withZone(plan, context.zone)),
      bounds: bounds.get(event.id) ?? toBounds(event.when, { ...context, find }),
      sequence: sequences[index] ?? 1,
    };
  });
  return derived.toSorted(compareItems);
}

/** 1 + the longest chain of events before each; a circle is cut where it closes. */
function countSequences(events: readonly Event[]): readonly number[] {
  const indexes = new Map(events.map(({ id }, index) => [id, index]));
  const links = events.flatMap((event, from) =>
    listBefore(event).flatMap((id) => {
      const to = indexes.get(id);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  );
  const before = Map.groupBy(links, ({ from }) => from);
  const sequences = Array.from(events, () => 0);
  for (const index of walkLinks(events.length, links))
    sequences[index] =
      1 + (before.get(index) ?? []).reduce((most, { to }) => Math.max(most, sequences[to] ?? 0), 0);
  return sequences;
}

/** Ids of the events that it says it does not start before. */
function listBefore({ relations, when }: Event): readonly string[] {
  const after = when?.between?.after;
  const related = relations.filter(({ type }) => AFTER_RELATIONS.has(type)).map(({ to }) => to);
  return after === undefined || parseEdtf(after).ok ? related : [...related, after];
}

function withZone<T extends When>(when: T, zone: string): T {
  return when.zone === undefined ? { ...when, zone } : when;
}
