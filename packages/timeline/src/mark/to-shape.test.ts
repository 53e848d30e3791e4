import { MAX_INSTANT, toBounds, UNDATED } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { toExtent, toShape } from './to-shape.ts';

const at = (day: string) => Date.parse(day);
const bounds = (edtf: string, fills = false) =>
  toBounds({ edtf, fills }, { zone: 'UTC', asOf: at('2025-01-01') });

describe('toShape()', () => {
  it('is firm from end to end only where it was surely going on', () => {
    expect(toShape(bounds('2024-06'))).toMatchObject({ kind: 'soft', certain: false });
    expect(toShape(bounds('2024-06', true))).toMatchObject({ kind: 'bar', certain: true });
    expect(toShape(bounds('2024-06/2024-08'))).toMatchObject({
      certain: true,
      fullFrom: at('2024-07-01'),
      fullTo: at('2024-08-01'),
    });
    // It may have ended before it must have begun: nowhere certain.
    expect(toShape(bounds('2024/2024-03'))).toMatchObject({ certain: false });
    expect(toShape(bounds('2024-06-19'))).toMatchObject({ kind: 'moment', certain: false });
    expect(toShape(bounds('2024-06/..'))).toMatchObject({ certain: true, fullTo: at('2025-01-01') });
  });

  it('draws what has a floor and no more where the floor is, and stretches nothing', () => {
    const earliest = at('2024-06-19');
    const shape = toShape({ ...UNDATED, undated: false, earliest, endFrom: earliest, latest: MAX_INSTANT });
    expect(shape).toMatchObject({ kind: 'soft', from: earliest, to: earliest, end: 'unknown' });
    expect(shape && toExtent([shape])).toEqual({ from: earliest, to: earliest });
    expect(toShape(UNDATED)).toBeUndefined();
  });
});
