import { toCivil, toInstant } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelTick } from './label-tick.ts';
import { listTicks } from './list-ticks.ts';

describe('listTicks()', () => {
  it('stands at midnight of the zone, not of the reader', () => {
    const from = Date.UTC(2023, 7, 31, 15);
    const ticks = listTicks({ from, to: Date.UTC(2024, 5, 30, 15) }, 'Asia/Pyongyang', 1200);
    expect(ticks[0]?.at).toBe(from);
    expect(ticks.map((tick) => labelTick(tick, 'en-GB', 'Asia/Pyongyang')).join(' ')).toBe(
      'Sept Oct Nov Dec 2024 Feb Mar Apr May Jun Jul',
    );
  });

  it('keeps to the wall clock where a day has 23 hours', () => {
    const day = { from: Date.UTC(2024, 2, 30, 23), to: Date.UTC(2024, 2, 31, 22) };
    const ticks = listTicks(day, 'Europe/Berlin', 600);
    const labels = ticks.map((tick) => labelTick(tick, 'en-GB', 'Europe/Berlin'));
    expect(labels).toContain('12:00');
    expect(labels[0]).toBe('31 Mar');
  });

  it('gives any window a readable number of ticks, in order, each at the start of a day or a whole minute', () => {
    const window = fc
      .tuple(fc.integer({ min: -6e13, max: 6e13 }), fc.double({ min: 13, max: 47, noNaN: true }))
      .map(([from, log]) => ({ from, to: from + Math.floor(2 ** log) }));
    fc.assert(
      fc.property(window, fc.constantFrom('UTC', 'Asia/Pyongyang', 'Europe/Berlin'), (each, zone) => {
        const ticks = listTicks(each, zone, 1200);
        expect(ticks.length).toBeLessThanOrEqual(40);
        for (const [index, tick] of ticks.entries()) {
          if (index > 0) expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? Infinity);
          const { civil, time } = toCivil(tick.at, zone);
          // The start of a day is not always 00:00: a jump of the clock may skip it.
          const startsDay = tick.at === toInstant(civil, 0, zone);
          const isClock = tick.unit === 'hour' || tick.unit === 'minute';
          expect(startsDay || (isClock && time % 60_000 === 0)).toBe(true);
        }
      }),
      {
        examples: [
          [{ from: -2_419_462_800_001, to: -2_404_215_741_177 }, 'Europe/Berlin'],
          [{ from: Date.UTC(2024, 2, 31), to: Date.UTC(2024, 2, 31, 4) }, 'Europe/Berlin'],
        ],
      },
    );
  });
});
