import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseEdtf, parseWhole } from './parse-edtf.ts';
import { parsePlain } from './parse-plain.ts';

const pad = (value: number, length: number) => String(value).padStart(length, '0');
/** Plain dates and their neighbours: days and months that do not exist, seasons, a sign or a digit too many. */
const near = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }).map((value) => pad(value, 4)),
    month: fc.integer({ min: 0, max: 42 }).map((value) => `-${pad(value, 2)}`),
    day: fc.integer({ min: 0, max: 32 }).map((value) => `-${pad(value, 2)}`),
    parts: fc.integer({ min: 1, max: 3 }),
    slip: fc.option(fc.tuple(fc.nat({ max: 10 }), fc.constantFrom(...Array.from('0X?-/T ５'))), { freq: 3 }),
  })
  .map(({ year, month, day, parts, slip }) => {
    const text = [year, month, day].slice(0, parts).join('');
    return slip === null ? text : text.slice(0, slip[0]) + slip[1] + text.slice(slip[0] + 1);
  });

describe('parsePlain()', () => {
  test.prop([near], { numRuns: 5000 })(
    'gives the tree of the whole grammar, or leaves it to that',
    (text) => {
      const plain = parsePlain(text);
      const whole = parseWhole(text);
      if (plain !== undefined) expect({ ok: true, value: plain }).toEqual(whole);
      if (/^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(text)) expect(plain !== undefined).toBe(whole.ok);
      expect(parseEdtf(text)).toEqual(whole);
    },
  );

  test.prop([fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })])(
    'reads every day there is',
    (date) => {
      const text = date.toISOString().slice(0, 10);
      expect({ ok: true, value: parsePlain(text) }).toEqual(parseWhole(text));
    },
  );
});
