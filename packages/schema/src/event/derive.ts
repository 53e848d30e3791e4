import { type Bounds, MIN_INSTANT } from '../time/bounds.ts';
import { toBounds, UNDATED } from '../time/to-bounds.ts';
import type { When } from '../time/when.ts';
import type { Chronicle, Event, Importance } from './records.ts';
import { AFTER_RELATIONS } from './vocabulary.ts';

/** An event with what follows from the whole chronicle: its bounds, and its place among equals. */
export interface DerivedEvent extends Omit<Event, 'importance'> {
  readonly importance: Importance;
  readonly bounds: Bounds;
  readonly sequence: number;
}

/** UTC milliseconds up to which a chronicle knows: its `asOf`, else the end of its latest source's date. */
export function toAsOf({ timeline, sources }: Pick<Chronicle, 'timeline' | 'sources'>): number | undefined {
  const { zone } = timeline;
  if (timeline.asOf !== undefined) return toBounds({ edtf: timeline.asOf }, { zone }).latest;
  const ends = sources.flatMap(({ published }) =>
    published === undefined ? [] : [toBounds(published, { zone })],
  );
  const known = ends.filter(({ undated, end }) => !undated && end === 'known').map(({ latest }) => latest);
  return known.length === 0 ? undefined : Math.max(...known);
}

/**
 * Derives bounds and sequence for every event of a valid chronicle, in order of start. Each `when` and `scheduled`
 * comes back with the zone it is read in. An event that follows another starts not before that one's earliest instant.
 */
export function deriveItems(chronicle: Chronicle): readonly DerivedEvent[] {
  const placeZones = new Map(chronicle.places.map((place) => [place.id, place.zone]));
  const asOf = toAsOf(chronicle);
  const items = new Map<string, DerivedEvent>();
  const derived: DerivedEvent[] = [];
  for (const event of sortByPrecedence(chronicle.events)) {
    const zone = placeZones.get(event.where[0] ?? '') ?? chronicle.timeline.zone;
    const context = asOf === undefined ? { zone } : { zone, asOf };
    const before = listBefore(event).flatMap((id) => items.get(id) ?? []);
    const item: DerivedEvent = {
      ...event,
      importance: typeof event.importance === 'string' ? event.importance : 'minor',
      ...(event.when === undefined ? {} : { when: withZone(event.when, zone) }),
      scheduled: event.scheduled.map((plan) => withZone(plan, zone)),
      bounds: event.when === undefined ? UNDATED : raiseFloor(toBounds(event.when, context), before),
      sequence: 1 + Math.max(0, ...before.map(({ sequence }) => sequence)),
    };
    items.set(event.id, item);
    derived.push(item);
  }
  return derived.toSorted(compareItems);
}

function listBefore({ relations }: Event): readonly string[] {
  return relations.filter(({ type }) => AFTER_RELATIONS.has(type)).map(({ to }) => to);
}

/** Every event behind those it follows; a circle is cut where it closes. Without recursion: chains may be long. */
function sortByPrecedence(events: readonly Event[]): readonly Event[] {
  const indexes = new Map(events.map(({ id }, index) => [id, index]));
  const seen = new Set<number>();
  const sorted: Event[] = [];
  for (const start of events.keys()) {
    const stack = [{ index: start, entered: false }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { index, entered } = top;
      const event = events[index];
      if (event === undefined || (seen.has(index) && !entered)) continue;
      if (entered) {
        sorted.push(event);
        continue;
      }
      seen.add(index);
      stack.push({ index, entered: true });
      for (const id of listBefore(event)) stack.push({ index: indexes.get(id) ?? -1, entered: false });
    }
  }
  return sorted;
}

/** Orders events by earliest instant, then sequence, then id by code point. */
export function compareItems(
  a: Pick<DerivedEvent, 'bounds' | 'sequence' | 'id'>,
  b: Pick<DerivedEvent, 'bounds' | 'sequence' | 'id'>,
): number {
  return (
    a.bounds.earliest - b.bounds.earliest ||
    a.sequence - b.sequence ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function withZone<T extends When>(when: T, zone: string): T {
  return when.zone === undefined ? { ...when, zone } : when;
}

/** A floor at or beyond the last possible start contradicts the date as stated, which then stands. */
function raiseFloor(bounds: Bounds, before: readonly DerivedEvent[]): Bounds {
  const floors = before.filter((item) => !item.bounds.undated).map((item) => item.bounds.earliest);
  const floor = Math.max(MIN_INSTANT, ...floors);
  if (floor <= bounds.earliest || floor >= bounds.startBefore || bounds.spans !== undefined) return bounds;
  return { ...bounds, earliest: floor, endFrom: Math.max(bounds.endFrom, floor), undated: false };
}
