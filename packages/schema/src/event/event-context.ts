import { type BoundsContext, toBounds } from '../time/to-bounds.ts';
import type { Chronicle, Event } from './records.ts';

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

/** What the dates of each event of a chronicle are read with: its first place's zone, else the timeline's. */
export function createContexts(
  chronicle: Pick<Chronicle, 'timeline' | 'sources' | 'places'>,
): (event: Pick<Event, 'where'>) => BoundsContext {
  const zones = new Map(chronicle.places.map((place) => [place.id, place.zone]));
  const asOf = toAsOf(chronicle);
  return ({ where }) => {
    const zone = zones.get(where[0] ?? '') ?? chronicle.timeline.zone;
    return asOf === undefined ? { zone } : { zone, asOf };
  };
}
