import { toInstant } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepWindow, UNITS } from './step-window.ts';

const ZONES = ['UTC', 'Asia/Pyongyang', 'Europe/Berlin', 'America/New_York'] as const;
const at = (text: string, zone: string) => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return toInstant({ year, month, day }, 0, zone);
};

const DAY = 86_400_000;

describe('stepWindow()', () => {
  it.each(ZONES)('goes from one whole unit to the next in %s, daylight saving or not', (zone) => {
    const window = (from: string, to: string) => ({ from: at(from, zone), to: at(to, zone) });
    const march = window('2024-03-01', '2024-04-01');
    expect(stepWindow(march, 'month', 1, zone)).toEqual(window('2024-04-01', '2024-05-01'));
    expect(stepWindow(march, 'month', -2, zone)).toEqual(window('2024-01-01', '2024-02-01'));
    expect(stepWindow(march, 'year', 1, zone)).toEqual(window('2025-03-01', '2025-04-01'));
    const sunday = window('2024-03-31', '2024-04-01');
    expect(stepWindow(sunday, 'day', 1, zone)).toEqual(window('2024-04-01', '2024-04-02'));
  });

  it('moves on, keeps the length of what is not whole, and leads back from days', () => {
    const from = fc.integer({ min: -6e13, max: 6e13 });
    const length = fc.integer({ min: 7_200_000, max: 4e12 });
    fc.assert(
      fc.property(
        from,
        length,
        fc.constantFrom(...UNITS),
        fc.integer({ min: -30, max: 30 }),
        (start, long, unit, by) => {
          const window = { from: start, to: start + long };
          const there = stepWindow(window, unit, by, 'UTC');
          if (start % DAY !== 0) expect(there.to - there.from).toBe(long);
          expect(Math.sign(there.from - start)).toBe(Math.sign(by));
          if (unit === 'day') expect(stepWindow(there, unit, -by, 'UTC')).toEqual(window);
        },
      ),
    );
  });
});
