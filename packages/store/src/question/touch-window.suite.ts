import {
  type Bounds,
  hitWindow,
  MAX_INSTANT,
  MIN_INSTANT,
  type Span,
  UNDATED,
  type Window,
} from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvent } from '../chronicles.suite.ts';
import type { Engine } from '../connect/engine.ts';
import type { TestEngine } from '../engines.suite.ts';
import { toEventRow, toSpanRows } from '../load/create-rows.ts';
import { touchWindow } from './touch-window.ts';

/** Few instants, so that edges meet: the ends of time, BCE, and neighbours around the epoch. */
const instant = fc.constantFrom(
  MIN_INSTANT,
  -63_549_360_000_000,
  -1,
  0,
  1,
  2,
  3,
  4,
  1_718_755_200_000,
  MAX_INSTANT,
);
const window: fc.Arbitrary<Window> = fc.record({ from: instant, to: instant });

const span: fc.Arbitrary<Span> = fc
  .tuple(instant, instant, instant, instant)
  .map(([a, b, startBefore, endFrom]) => ({
    earliest: Math.min(a, b),
    latest: Math.max(a, b),
    startBefore,
    endFrom,
  }));

const bounds: fc.Arbitrary<Bounds> = fc
  .record({ span, spans: fc.option(fc.array(span, { maxLength: 3 })), undated: fc.boolean() })
  .map(({ span: hull, spans, undated }) => ({
    ...UNDATED,
    ...hull,
    undated,
    ...(spans === null ? {} : { spans }),
  }));

export function describeTouchWindow(test: TestEngine): void {
  describe('touchWindow()', () => {
    it('agrees with hitWindow() on bounds of every shape', async () => {
      const engine = await test.createEngine();
      await engine.db
        .insertInto('timeline')
        .values({ id: 't', revision: '', digest: '', answer: '' })
        .execute();
      await fc.assert(
        fc.asyncProperty(
          fc.array(bounds, { maxLength: 20 }),
          fc.array(window, { maxLength: 10 }),
          async (all, windows) => {
            await replaceEvents(engine, all);
            for (const asked of windows) {
              const hits = all.map((one) => hitWindow(one, asked));
              expect(await findTouching(engine, asked, 'possible')).toEqual(
                listIds(hits.map((hit) => hit !== undefined)),
              );
              expect(await findTouching(engine, asked, 'certain')).toEqual(
                listIds(hits.map((hit) => hit === 'certain')),
              );
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}

async function replaceEvents(engine: Engine, all: readonly Bounds[]): Promise<void> {
  const items = all.map((one, index) => ({
    ...createEvent(toId(index)),
    importance: 'minor' as const,
    weight: 0,
    contested: false,
    bounds: one,
    sequence: 1,
  }));
  await engine.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('event_span').execute();
    await tx.deleteFrom('event').execute();
    await engine.insertRows(
      tx,
      'event',
      items.map((item) => toEventRow('t', item)),
    );
    await engine.insertRows(
      tx,
      'event_span',
      items.flatMap((item) => toSpanRows('t', item)),
    );
  });
}

async function findTouching(
  { db }: Engine,
  asked: Window,
  match: 'possible' | 'certain',
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('event')
    .select('event.id')
    .where(touchWindow(asked, match))
    .orderBy('event.id')
    .execute();
  return rows.map(({ id }) => id);
}

function listIds(flags: readonly boolean[]): readonly string[] {
  return flags.flatMap((flag, index) => (flag ? [toId(index)] : []));
}

function toId(index: number): string {
  return String(index).padStart(3, '0');
}
