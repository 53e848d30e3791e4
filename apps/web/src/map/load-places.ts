import type { Client } from '@linimasa/client';
import {
  type Coordinates,
  type EventFilters,
  type Place,
  stringifyDatetime,
  type Window,
} from '@linimasa/schema';

/** As many places as a map is drawn of. */
const MOST_PLACES = 5000;
/** As many events as a page may hold. */
const MOST_EVENTS = 1000;

/** A place that has its place on the map. */
export type LocatedPlace = Place & { readonly coordinates: Coordinates };

/** Asks for the places of a timeline that have one on the map. */
export async function loadPlaces(
  client: Client,
  timeline: string,
  signal: AbortSignal,
): Promise<readonly LocatedPlace[]> {
  const found: LocatedPlace[] = [];
  let read = 0;
  for await (const place of client.iteratePlaces(timeline, { limit: 1000 }, { signal })) {
    if (isLocated(place)) found.push(place);
    read += 1;
    if (read === MOST_PLACES) break;
  }
  return found;
}

function isLocated(place: Place): place is LocatedPlace {
  return place.coordinates !== undefined;
}

/** How the events of a view lie over places. */
export interface PlaceCounts {
  /** By place id. Each obeys every filter but those of places: it says what choosing it gives. */
  readonly counts: ReadonlyMap<string, number>;
  /** The places of the most important events, by event id. */
  readonly where: ReadonlyMap<string, readonly string[]>;
  /** How many events name no place; absent where there are too many to tell. */
  readonly nowhere?: number;
}

/** Asks how many events of a window happen at each place. */
export async function loadPlaceCounts(
  client: Client,
  timeline: string,
  { filters, window }: { readonly filters: EventFilters; readonly window: Window },
  signal: AbortSignal,
): Promise<PlaceCounts> {
  const query = { ...filters, datetime: stringifyDatetime(window) };
  const [facets, { items, next }] = await Promise.all([
    client.facets(timeline, query, { signal }),
    client.events(
      timeline,
      { ...query, sort: 'importance', limit: MOST_EVENTS, fields: ['where'] },
      { signal },
    ),
  ]);
  const nowhere = items.filter(({ where }) => where.length === 0).length;
  return {
    counts: new Map(facets.place.map(({ value, count }) => [value, count])),
    where: new Map(items.map(({ id, where }) => [id, where])),
    ...(next === undefined ? { nowhere } : {}),
  };
}
