import type { Chronicle, EventItem, FacetQuery } from '@linimasa/schema';
import { parseChronicle } from '@linimasa/schema/zod';
import { readPages } from '../pages.suite.ts';
import type { ChronicleLine, Store } from '../store.ts';

const REVIEWS = [{}, { review: 'unconfirmed' }] as const;
const TILES = [
  { scale: 40, index: 1 },
  { scale: 45, index: 0 },
  { scale: 53, index: -1 },
] as const;

/** Everything that a store answers about a timeline but what tells one commit from another, to compare. */
export async function readState(store: Store, timeline = 'made'): Promise<unknown> {
  const { revision: _revision, ...answer } = (await store.timeline(timeline)) ?? {};
  const editions = await Promise.all(
    REVIEWS.map(async (review) => {
      const every = { ...review, undated: 'include' } as const;
      const items: readonly EventItem[] = await readPages((page) =>
        store.events(timeline, { ...every, ...page, limit: 15 }),
      );
      const facets: FacetQuery = every;
      return {
        items,
        events: await Promise.all(items.slice(0, 12).map(({ id }) => store.event(timeline, id, review))),
        facets: await store.facets(timeline, facets),
        found: await store.events(timeline, { ...every, q: 'visit', sort: 'relevance' }),
        claims: await store.claims(timeline, review),
        disputes: await store.disputes(timeline, review),
        tiles: await Promise.all(
          TILES.map((address) => store.tile(timeline, address, { ...review, lane: 'actor' })),
        ),
      };
    }),
  );
  const records = await Promise.all([
    store.sources(timeline, { limit: 1000 }),
    store.actors(timeline, { limit: 1000 }),
    store.places(timeline, { limit: 1000 }),
  ]);
  return { answer, editions, records };
}

/** A stream of lines. */
export async function* streamLines(lines: readonly ChronicleLine[]): AsyncGenerator<ChronicleLine> {
  yield* lines;
}

/** A chronicle without the relations and claims that are wrong in it. */
export function toSound(chronicle: Chronicle): Chronicle {
  const result = parseChronicle(chronicle);
  if (result.ok) return chronicle;
  const wrong = new Set(
    result.issues.filter(({ severity }) => severity !== 'warning').map(({ path }) => `${path[0]} ${path[1]}`),
  );
  return toSound({
    ...chronicle,
    events: chronicle.events.map((event, index) =>
      wrong.has(`events ${index}`) ? { ...event, relations: [] } : event,
    ),
    claims: chronicle.claims.filter((_claim, index) => !wrong.has(`claims ${index}`)),
  });
}
