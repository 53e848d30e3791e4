import { coverView, type EventItem } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createItem } from '../test-items.suite.ts';
import { createItemSource } from '../test-source.suite.ts';
import { findNext, type Position, type Walk } from './find-next.ts';

const DAY = 86_400_000;
const FROM = Date.UTC(2000, 0, 1);

function walkOver(items: readonly EventItem[], asked: string[] = []): Walk {
  const source = createItemSource(items, { asked });
  const { signal } = new AbortController();
  return {
    roots: coverView({ from: FROM, to: Math.max(...items.map(({ bounds }) => bounds.earliest)) + DAY }),
    filters: {},
    source,
    signal,
    ask: (address) => source.tile(address, {}, signal),
    toTileEvent: (item) => item,
  };
}

async function walkAll(items: readonly EventItem[], by: 1 | -1): Promise<readonly string[]> {
  const walk = walkOver(items);
  const seen: string[] = [];
  for (let place: Position | undefined; ; ) {
    const next = await findNext(place, by, walk);
    if (next === undefined) return seen;
    seen.push(next.id);
    place = next;
  }
}

/** Days apart, so that many begin at one instant and others in years of nothing. */
const items = fc
  .array(fc.constantFrom(0, 0, 0, 0, 1, 40, 3000), { minLength: 1, maxLength: 90, size: 'max' })
  .map((steps) => {
    let day = 0;
    return steps.map((step, index) => {
      day += step;
      const date = new Date(FROM + day * DAY).toISOString().slice(0, 10);
      const edtf = index % 5 === 0 ? `${date}/..` : date;
      return createItem({ id: `e${String(index).padStart(3, '0')}`, edtf });
    });
  });

describe('findNext()', () => {
  it('walks through every event in order of time, there and back', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (all) => {
        const ids = all.map(({ id }) => id);
        expect(await walkAll(all, 1)).toEqual(ids);
        expect(await walkAll(all, -1)).toEqual(ids.toReversed());
      }),
      { numRuns: 25 },
    );
  });

  it('asks little, however many events there are', async () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      createItem({
        id: `e${String(index).padStart(4, '0')}`,
        edtf: new Date(FROM + index * 3 * DAY).toISOString().slice(0, 10),
      }),
    );
    const asked: string[] = [];
    const next = await findNext(many[1500], 1, walkOver(many, asked));
    expect(next?.id).toBe('e1501');
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});
