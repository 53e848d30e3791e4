import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnEntry } from '../columns/columns.ts';
import { decodeSegment } from '../columns/decode-segment.ts';
import type { TestEngine } from '../engines.suite.ts';
import { countRows } from './count-rows.suite.ts';
import { mergeSegments } from './merge-segments.ts';
import type { SortedEntry } from './sort-entries.ts';

const LENGTH = 8;

/** Events that come, few starts among them so that many are told apart by id alone, and how many of those there go. */
const madeStep = fc.record({
  coming: fc.array(
    fc.record({ earliest: fc.integer({ min: 0, max: 4 }), sequence: fc.constantFrom(1, 1, 2) }),
    {
      maxLength: 8,
    },
  ),
  going: fc.array(fc.nat(), { maxLength: 6 }),
});

interface HeldEvent {
  readonly number: number;
  readonly id: string;
  readonly earliest: number;
  readonly sequence: number;
}

function compareHeld(a: HeldEvent, b: HeldEvent): number {
  return a.earliest - b.earliest || a.sequence - b.sequence || (a.id < b.id ? -1 : 1);
}

function toSortedEntry({ number, id, earliest, sequence }: HeldEvent): SortedEntry {
  const span = { earliest, startBefore: earliest, endFrom: earliest, latest: earliest };
  const entry: ColumnEntry = { ...span, number, sequence, weight: 0, undated: false, values: [number % 7] };
  return [earliest, sequence, id, JSON.stringify(entry)];
}

function toHeld(number: number, earliest: number): HeldEvent {
  return { number, id: `event-${number}`, earliest, sequence: 0 };
}

export function describeMergeSegments(test: TestEngine): void {
  describe('mergeSegments()', () => {
    it('keeps events in order, in short segments, whatever comes and goes', async () => {
      const engine = await test.createEngine();
      let timelines = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(madeStep, { minLength: 1, maxLength: 25 }), async (steps) => {
          timelines += 1;
          const timeline = `made-${timelines}`;
          let held: readonly HeldEvent[] = [];
          let next = timelines * 10_000;
          for (const { coming, going } of steps) {
            const gone = new Set(going.flatMap((pick) => held[pick % Math.max(1, held.length)] ?? []));
            const added = coming.map((start): HeldEvent => {
              next += 1;
              // Ids that come in no order.
              return { ...start, number: next, id: `event-${(next * 7919) % 1_000}-${next}` };
            });
            held = [...held.filter((event) => !gone.has(event)), ...added].toSorted(compareHeld);
            await engine.db.transaction().execute(async (tx) => {
              for (const { number } of gone)
                await tx.deleteFrom('event').where('number', '=', number).execute();
              const rows = added.map(({ number, id }) => ({
                timeline,
                number,
                id,
                series: null,
                item: '{}',
              }));
              await engine.insertRows(tx, 'event', rows);
              const removed = new Map([...gone].map((event) => [event.number, event]));
              await mergeSegments(engine, tx, timeline, removed, added.map(toSortedEntry), LENGTH);
            });
            const segments = await engine.db
              .selectFrom('segment')
              .select('data')
              .where('timeline', '=', timeline)
              .orderBy('ordinal')
              .execute();
            const entries = segments.map(({ data }) => decodeSegment(data));
            expect(entries.flat().map(({ number }) => number)).toEqual(held.map(({ number }) => number));
            for (const [at, segment] of entries.entries()) {
              expect(segment.length).toBeGreaterThan(at === 0 ? 0 : LENGTH / 4 - 1);
              expect(segment.length).toBeLessThanOrEqual(LENGTH);
            }
          }
        }),
        { numRuns: test.name === 'sqlite' ? 40 : 4 },
      );
    });

    it('reads few of many segments', async () => {
      const { engine, count } = countRows(await test.createEngine());
      const events = Array.from({ length: 64 * LENGTH }, (_, index) => toHeld(index + 1, index));
      const merge = (removed: readonly HeldEvent[], added: readonly HeldEvent[]) =>
        engine.db.transaction().execute(async (tx) => {
          const gone = new Map(removed.map((event) => [event.number, event]));
          await mergeSegments(engine, tx, 'made', gone, added.map(toSortedEntry), LENGTH);
        });
      await merge([], events);
      const ordinals = await engine.db.selectFrom('segment').select('ordinal').execute();
      expect(ordinals).toHaveLength(64);
      // All ordinals, six ends each by a segment and an id, and what is taken and put.
      expect(await count(() => merge([], [toHeld(1_000, 100.5)]))).toBeLessThan(64 + 20);
      expect(await count(() => merge(events.slice(200, 201), [toHeld(1_001, 200.5)]))).toBeLessThan(64 + 20);
    });
  });
}
