import { describe, expect, it } from 'vitest';
import { toBounds } from '../time/to-bounds.ts';
import { findExtent, NO_EXTENT } from './find-extent.ts';

const findFor = (...whens: readonly Parameters<typeof toBounds>[0][]) =>
  findExtent(whens.map((when) => ({ bounds: toBounds(when, { zone: 'UTC' }) })));

describe('findExtent()', () => {
  it('leads from the first earliest instant to the last known end', () => {
    const extent = { from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 6, 1) };
    expect(findFor({ edtf: '2024-06' }, { edtf: '2023' }, { edtf: '[..1948]' })).toEqual(extent);
  });

  it('is not stretched by what may begin at any time after its floor', () => {
    const extent = { from: Date.UTC(2024, 5, 1), to: Date.UTC(2025, 0, 1) };
    expect(findFor({ edtf: '2024-06' }, { between: { after: '2025' } })).toEqual(extent);
    expect(findFor({ edtf: '2024-06' }, { edtf: '[2025..]' })).toEqual(extent);
  });

  it('is none where nothing is dated', () => {
    expect(findFor(undefined, { between: { before: '2025' } })).toEqual(NO_EXTENT);
  });
});
