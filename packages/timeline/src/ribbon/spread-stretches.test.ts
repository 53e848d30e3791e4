import { addDays, coverView, TILE_BINS, toInstant, toTileWindow } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTicks } from '../axis/list-ticks.ts';
import { spreadStretches } from './spread-stretches.ts';

const DAY = 86_400_000;
const zone = fc.constantFrom(
  'UTC',
  'Asia/Pyongyang',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
);

/** Bins over which events are counted, those of the tiles that cover a window. */
function countInto(instants: readonly number[], window: { from: number; to: number }) {
  return coverView(window).flatMap((address) => {
    const { from, to } = toTileWindow(address);
    const length = (to - from) / TILE_BINS;
    const counts = Array.from({ length: TILE_BINS }, () => 0);
    for (const at of instants) {
      const bin = Math.floor((at - from) / length);
      if (bin >= 0 && bin < TILE_BINS) counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts.map((count, bin) => ({ from: from + bin * length, to: from + (bin + 1) * length, count }));
  });
}

const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

describe('spreadStretches()', () => {
  it('is flat where there is one event a day, whatever the zone, the window and its bins', () => {
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 40, max: 3000 }),
        fc.integer({ min: 0, max: DAY }),
        (where, start, days, shift) => {
          const first = addDays({ year: 1970, month: 1, day: 1 }, start);
          // Days beyond either end as well: a bin at an end would else be half empty.
          const midnights = Array.from({ length: 3 * days }, (_, day) =>
            toInstant(addDays(first, day), 0, where),
          );
          const from = (midnights[days] ?? 0) + shift;
          const window = { from, to: from + (days - 2) * DAY };
          const stretches = countInto(midnights, window);
          const bin = (stretches[0]?.to ?? 0) - (stretches[0]?.from ?? 0);
          const width = 1000;
          const ticks = listTicks(window, where, width, (bin / (window.to - window.from)) * width);
          const edges = ticks.map(({ at }) => at).filter((at) => at >= window.from);
          for (const bar of spreadStretches(stretches, edges, where)) {
            const rate = bar.count / Math.round((bar.to - bar.from) / DAY);
            // Half of a day in which clocks are put back is longer than half of another.
            if (bar.to - bar.from > 0.9 * DAY) expect(rate).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });

  it('loses and adds nothing', () => {
    const stretch = fc.record({ gap: fc.nat(5 * DAY), length: fc.nat(40 * DAY), count: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 40 }), zone, (all, where) => {
        let at = Date.UTC(2020, 0, 1);
        const stretches = all.map(({ gap, length, count }) => {
          const from = at + gap;
          at = from + length;
          return { from, to: at, count };
        });
        const edges = Array.from({ length: 200 }, (_, month) =>
          toInstant({ year: 2019 + Math.floor(month / 12), month: (month % 12) + 1, day: 1 }, 0, where),
        );
        expect(sum(spreadStretches(stretches, edges, where))).toBeCloseTo(sum(stretches), 6);
      }),
    );
  });

  it('puts an event where it begins', () => {
    const edges = [1, 2, 3, 4].map((day) => Date.UTC(2024, 0, day));
    const at = Date.UTC(2024, 0, 2);
    const bars = spreadStretches([{ from: at, to: at, count: 1 }], edges, 'UTC');
    expect(bars.map(({ count }) => count)).toEqual([0, 1, 0]);
  });
});
