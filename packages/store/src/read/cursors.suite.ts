import { compareItems, type Event, type EventItem, type EventQuery, type EventSort } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import type { TestEngine } from '../engines.suite.ts';
import type { Store } from '../store.ts';

const SORTS = ['start', '-start', 'importance', '-importance', 'relevance'] as const;

/** An event by its number: few days and weights, so that many are alike but for their ids. */
const event = fc.record({
  day: fc.integer({ min: 1, max: 3 }),
  importance: fc.constantFrom(0, 0.5, 1),
  title: fc.constantFrom('Talks', 'Talks in Pyongyang', 'A visit'),
  undated: fc.boolean(),
});

function toEvent(made: typeof event extends fc.Arbitrary<infer T> ? T : never, index: number): Event {
  const { day, importance, title, undated } = made;
  return createEvent(`event-${index}`, {
    title: { en: title },
    importance,
    ...(undated ? {} : { when: { edtf: `2024-01-0${day}` } }),
  });
}

export function describeCursors(test: TestEngine): void {
  describe('a cursor', () => {
    it('loses and repeats nothing that stays, while events come and go between pages', async () => {
      const store = await test.createStore();
      await fc.assert(
        fc.asyncProperty(
          fc.array(event, { minLength: 1, maxLength: 40 }),
          // Which events are there at each page, by number.
          fc.array(fc.array(fc.nat(39), { maxLength: 12 }), { minLength: 1, maxLength: 4 }),
          fc.constantFrom<EventSort>(...SORTS),
          fc.integer({ min: 1, max: 9 }),
          async (made, absences, sort, limit) => {
            const events = made.map(toEvent);
            const query = {
              sort,
              limit,
              undated: 'include',
              ...(sort === 'relevance' ? { q: '-banquet talks' } : {}),
            } as const;
            const seen = await readChanging(store, events, absences, query);
            const gone = new Set(absences.flat());
            const staying = events.filter((_, index) => !gone.has(index));
            await store.load(createChronicle(staying));
            const still = (await store.events('made', { ...query, limit: 1000 }))?.items ?? [];
            const ids = seen.map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            const stayed = new Set(still.map(({ id }) => id));
            expect(ids.filter((id) => stayed.has(id))).toEqual(still.map(({ id }) => id));
          },
        ),
        { numRuns: test.name === 'sqlite' ? 25 : 8 },
      );
    });

    it('finds its place among many events that start alike', async () => {
      const store = await test.createStore();
      const events = Array.from({ length: 700 }, (_, index) => createEvent(`e${index}`));
      await store.load(createChronicle(events));
      for (const sort of ['start', '-start'] as const) {
        const seen = await readChanging(store, events, [[]], { sort, limit: 97, undated: 'only' });
        const sorted = seen.toSorted(compareItems);
        expect(seen).toEqual(sort === 'start' ? sorted : sorted.toReversed());
        expect(seen).toHaveLength(700);
      }
    });
  });
}

/** Reads a list to its end, with other events absent at each page. */
async function readChanging(
  store: Store,
  events: readonly Event[],
  absences: readonly (readonly number[])[],
  query: EventQuery,
): Promise<readonly EventItem[]> {
  const items: EventItem[] = [];
  let cursor: { readonly cursor?: string } = {};
  let absent = new Set<number>();
  await store.load(createChronicle(events));
  for (let page = 0; ; page += 1) {
    const next = new Set(absences[page % absences.length]);
    const come = events.filter((_, index) => absent.has(index) && !next.has(index));
    const go = events.filter((_, index) => next.has(index) && !absent.has(index));
    await store.write('made', {
      put: come.map((record) => ({ kind: 'event', record })),
      remove: go.map(({ id }) => ({ kind: 'event', id })),
    });
    absent = next;
    const answer = await store.events('made', { ...query, ...cursor });
    items.push(...(answer?.items ?? []));
    if (answer?.next === undefined) return items;
    if (items.length > 2 * events.length) throw new Error('The pages come to no end');
    cursor = { cursor: answer.next };
  }
}
