import { compareItems, type TileEvent } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataSource } from '../source/create-data-source.ts';
import { createWalk } from './create-walk.ts';
import { findRank } from './find-rank.ts';
import { SourceReader } from './source-reader.ts';

const day = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10));
const crowd = fc.constant('2024-06-19');
const days = fc.array(fc.oneof(day, crowd), { minLength: 1, maxLength: 300 });

describe('findRank()', () => {
  it('is the place in the list of all events, whether tiles show them or only count them', async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.nat(), async (whens, pick) => {
        const source = createDataSource({
          events: whens.map((when, index) => ({ id: `e${index}`, title: 'x', when })),
        });
        const { items } = await source.events({ limit: 1000 }, new AbortController().signal);
        const sorted: readonly TileEvent[] = items.toSorted(compareItems);
        const index = pick % sorted.length;
        const open = await read(source);
        const event = sorted[index];
        if (open === undefined || event === undefined) throw new Error('Nothing was read');
        const rank = await findRank(event, createWalk(open, new AbortController().signal));
        expect(rank).toEqual({ position: index + 1, total: sorted.length });
      }),
      { numRuns: 25 },
    );
  });
});

/** Opens a source as the element does. */
async function read(source: Parameters<typeof createWalk>[0]['reading']['source']) {
  const reader = new SourceReader({
    onTimeline: ({ extent }) => extent !== undefined && reader.look(extent, 0),
    onChange: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  reader.read({ source, lanes: undefined, filters: {}, language: 'en' });
  while (reader.open === undefined) await new Promise((resolve) => setTimeout(resolve));
  return reader.open;
}
