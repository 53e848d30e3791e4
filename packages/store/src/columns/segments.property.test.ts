import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryEntries, DICTIONARY, joinEntries } from './arbitrary-entries.suite.ts';
import { decodeSegment } from './decode-segment.ts';
import { encodeSegment } from './encode-segment.ts';
import { joinSegments } from './join-segments.ts';
import { findTies, toPosition } from './to-position.ts';

describe('encodeSegment()', () => {
  it('writes what decodeSegment() reads, at any offset of other bytes', () => {
    fc.assert(
      fc.property(arbitraryEntries(30), fc.nat({ max: 9 }), (entries, offset) => {
        const segment = encodeSegment(entries);
        const among = new Uint8Array(segment.length + offset + 3);
        among.set(segment, offset);
        expect(decodeSegment(among.subarray(offset, offset + segment.length))).toEqual(entries);
      }),
    );
  });

  it('writes numbers of a large dictionary, too', () => {
    const entry = { number: 1, earliest: 0, startBefore: 0, endFrom: 0, latest: 0, sequence: 1, weight: 0 };
    const entries = [{ ...entry, undated: false, values: [3, 65_536, 4_000_000_000] }];
    expect(decodeSegment(encodeSegment(entries))).toEqual(entries);
  });
});

describe('joinSegments()', () => {
  it('gives every event its place, in memory that threads share', () => {
    fc.assert(
      fc.property(arbitraryEntries(60), (entries) => {
        const columns = joinEntries(entries);
        expect(entries.map(({ number }) => toPosition(columns, number))).toEqual([...entries.keys()]);
        expect(toPosition(columns, 20_000)).toBeUndefined();
        expect(columns.earliest.buffer).toBeInstanceOf(SharedArrayBuffer);
        for (const [position, { earliest, sequence }] of entries.entries()) {
          const { from, to } = findTies(columns, earliest, sequence);
          const alike = entries.filter((one) => one.earliest === earliest && one.sequence === sequence);
          expect(to - from).toBe(alike.length);
          expect(position).toBeGreaterThanOrEqual(from);
          expect(position).toBeLessThan(to);
        }
      }),
    );
  });

  it('joins no segments to no events', () => {
    expect(joinSegments([], DICTIONARY).length).toBe(0);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['other bytes', new Uint8Array(64).fill(7)],
    ['a segment that is cut off', encodeSegment([]).subarray(0, 31)],
  ])('refuses %s', (_name, data) => {
    expect(() => joinSegments([data], DICTIONARY)).toThrow(/^Cannot read a segment of \d+ bytes: expected/);
  });

  it('refuses values beyond the dictionary', () => {
    const entry = { number: 1, earliest: 0, startBefore: 0, endFrom: 0, latest: 0, sequence: 1, weight: 0 };
    const segment = encodeSegment([{ ...entry, undated: false, values: [24] }]);
    expect(() => joinSegments([segment], DICTIONARY)).toThrow('Cannot index value 24: expected one below 24');
  });
});
