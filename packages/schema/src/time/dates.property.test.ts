import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hitWindow, type Span } from './bounds.ts';
import { parseEdtf } from './parse-edtf.ts';
import { stringifyEdtf } from './stringify-edtf.ts';
import { toBounds } from './to-bounds.ts';

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const sign = fc.constantFrom('', '?', '~', '%');
const year = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map((value) => pad(value, 4)),
  fc.integer({ min: 1, max: 9999 }).map((value) => `-${pad(value, 4)}`),
  fc.constantFrom('19XX', '201X', '1XXX', 'XXXX', '1X5X'),
);
const month = fc.integer({ min: 1, max: 12 }).map((value) => pad(value, 2));
const day = fc.integer({ min: 1, max: 28 }).map((value) => pad(value, 2));
const date = fc.oneof(
  fc.tuple(sign, year, sign).map((parts) => parts.join('')),
  fc.tuple(sign, year, sign, sign, month, sign).map(([a, y, b, c, m, d]) => `${a}${y}${b}-${c}${m}${d}`),
  fc
    .tuple(year, sign, sign, month, sign, day, sign)
    .map(([y, a, b, m, c, d, e]) => `${y}${a}-${b}${m}-${c}${d}${e}`),
  fc.tuple(year, fc.integer({ min: 21, max: 41 }), sign).map(([y, s, q]) => `${y}-${s}${q}`),
);
const startOf = (text: string) => toBounds({ edtf: text }, { zone: 'UTC' }).earliest;
const edtf = fc.oneof(
  date,
  fc.tuple(date, date).map((ends) => ends.toSorted((a, b) => startOf(a) - startOf(b)).join('/')),
  date.map((from) => `${from}/..`),
  date.map((from) => `${from}/`),
  fc.array(date, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
  fc.array(date, { minLength: 1, maxLength: 4 }).map((members) => `{${members.join(',')}}`),
);
const zone = fc.constantFrom('UTC', 'Asia/Pyongyang', 'America/New_York', 'Pacific/Apia', 'Europe/Moscow');

const contains = (outer: Span, inner: Span) =>
  outer.earliest <= inner.earliest &&
  outer.latest >= inner.latest &&
  outer.startBefore >= inner.startBefore &&
  outer.endFrom <= inner.endFrom;

describe('dates', () => {
  test.prop([edtf])('parse and print are inverse', (text) => {
    const first = parseEdtf(text);
    if (!first.ok) throw new Error(first.issue.message);
    const second = parseEdtf(stringifyEdtf(first.value));
    expect(second).toEqual(first);
  });

  test.prop([
    fc.string({ maxLength: 300, unit: fc.constantFrom(...Array.from('0123456789X?~%-/.,[]{}TYES:+Z ')) }),
  ])('any text gets an answer, never an exception', (text) => {
    const parsed = parseEdtf(text);
    if (parsed.ok) toBounds({ edtf: text }, { zone: 'Asia/Pyongyang' });
    else expect(parsed.issue.offset).toBeLessThanOrEqual(text.length);
  });

  test.prop([date, zone])('a sign of doubt never narrows, and "?" never widens', (text, place) => {
    const plain = text.replace(/[?~%]/g, '');
    const context = { zone: place };
    const stated = toBounds({ edtf: plain }, context);
    expect(contains(toBounds({ edtf: text }, context), stated)).toBe(true);
    const doubted = toBounds({ edtf: `${plain}?` }, context);
    expect([doubted.earliest, doubted.latest]).toEqual([stated.earliest, stated.latest]);
  });

  test.prop([date, zone, fc.integer({ min: 1, max: 90 })])('a margin widens', (text, place, minutes) => {
    const context = { zone: place };
    const widened = toBounds({ edtf: text, margin: `PT${minutes}M` }, context);
    expect(contains(widened, toBounds({ edtf: text }, context))).toBe(true);
  });

  test.prop([edtf, zone, fc.integer({ min: -4e12, max: 4e12 }), fc.integer({ min: 1, max: 4e12 })])(
    'a certain hit is a possible one, and a window that holds the whole extent is certain',
    (text, place, from, length) => {
      const bounds = toBounds({ edtf: text }, { zone: place });
      expect(bounds.earliest).toBeLessThanOrEqual(bounds.latest);
      const hit = hitWindow(bounds, { from, to: from + length });
      const possible = bounds.earliest < from + length && bounds.latest > from;
      if (hit !== undefined && bounds.earliest !== bounds.latest) expect(possible).toBe(true);
      if (!bounds.undated && bounds.earliest < bounds.latest) {
        expect(hitWindow(bounds, { from: bounds.earliest, to: bounds.latest })).toBe('certain');
      }
    },
  );
});
