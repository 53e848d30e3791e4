import { fc } from '@fast-check/vitest';
import { DAY, toDayNumber } from './civil.ts';
import type {
  Edtf,
  EdtfComponent,
  EdtfDate,
  EdtfGap,
  EdtfInterval,
  EdtfRange,
  EdtfSet,
  EdtfTime,
  EdtfYear,
} from './edtf.ts';
import { parseEdtf } from './parse-edtf.ts';
import { stringifyEdtf } from './stringify-edtf.ts';
import { toCivilRange } from './unit.ts';

/** Trees of the whole grammar, made without the parser; what no calendar has is left out by asking it. */
const qualifier = fc.constantFrom('', '', '?', '~', '%');
const pad = (value: number, length: number) => String(value).padStart(length, '0');
const masked = (digits: fc.Arbitrary<string>, length: number) =>
  fc
    .tuple(digits, fc.array(fc.boolean(), { minLength: length, maxLength: length }), fc.boolean())
    .map(([text, mask, open]) =>
      open ? Array.from(text, (digit, at) => (mask[at] === true ? 'X' : digit)).join('') : text,
    );

const fourDigits = masked(
  fc.integer({ min: 0, max: 9999 }).map((value) => pad(value, 4)),
  4,
);
const common: fc.Arbitrary<EdtfYear> = fc.record({
  negative: fc.boolean(),
  digits: fourDigits,
  long: fc.constant(false),
  qualifier,
});
const significant: fc.Arbitrary<EdtfYear> = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 4 }), qualifier)
  .map(([negative, value, count, sign]) => ({
    negative,
    digits: pad(value, 4),
    long: false,
    significant: count,
    qualifier: sign,
  }));
const long: fc.Arbitrary<EdtfYear> = fc
  .record({
    negative: fc.boolean(),
    first: fc.integer({ min: 1, max: 9 }),
    rest: fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 12 }),
    exponent: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    significant: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    sign: qualifier,
  })
  .map(({ negative, first, rest, exponent, significant: count, sign }) => ({
    negative,
    digits: `${first}${exponent === undefined ? rest.padEnd(4, '0') : rest}`,
    long: true,
    ...(exponent === undefined ? {} : { exponent }),
    ...(count === undefined || (exponent !== undefined && count > 1) ? {} : { significant: count }),
    qualifier: sign,
  }));

const pair = (min: number, max: number): fc.Arbitrary<EdtfComponent> =>
  fc.record({
    digits: masked(
      fc.integer({ min, max }).map((value) => pad(value, 2)),
      2,
    ),
    qualifier,
  });
const season: fc.Arbitrary<EdtfComponent> = fc.record({
  digits: fc.integer({ min: 21, max: 41 }).map(String),
  qualifier,
});
const clock: fc.Arbitrary<EdtfTime> = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.option(fc.integer({ min: 0, max: 59 }), { nil: undefined }),
    offset: fc.option(fc.integer({ min: -1439, max: 1439 }), { nil: undefined }),
  })
  .map(({ hour, minute, second, offset }) => ({
    hour,
    minute,
    ...(second === undefined ? {} : { second }),
    ...(offset === undefined ? {} : { offset }),
  }));
const plain = (min: number, max: number): fc.Arbitrary<EdtfComponent> =>
  fc.record({ digits: fc.integer({ min, max }).map((value) => pad(value, 2)), qualifier: fc.constant('') });
const plainYear: fc.Arbitrary<EdtfYear> = fc.record({
  negative: fc.boolean(),
  digits: fc.integer({ min: 1, max: 9999 }).map((value) => pad(value, 4)),
  long: fc.constant(false),
  qualifier: fc.constant(''),
});
const kind = fc.constant('date' as const);

const isDate = (date: EdtfDate) => parseEdtf(stringifyEdtf(date)).ok;

/** A date without a clock time. */
export const civilDate: fc.Arbitrary<EdtfDate> = fc
  .oneof(
    fc.record({ kind, year: fc.oneof(common, significant, long) }),
    fc.record({ kind, year: common, season }),
    fc.record({ kind, year: common, month: pair(1, 12) }),
    fc.record({ kind, year: common, month: pair(1, 12), day: pair(1, 31) }),
  )
  .filter(isDate);

/** Any date. */
export const anyDate: fc.Arbitrary<EdtfDate> = fc.oneof(
  { weight: 4, arbitrary: civilDate },
  {
    weight: 1,
    arbitrary: fc
      .record({ kind, year: plainYear, month: plain(1, 12), day: plain(1, 31), time: clock })
      .filter(isDate),
  },
);

const startOf = (date: EdtfDate) => toDayNumber(toCivilRange(date).from) * DAY;
const inOrder = <Date extends EdtfDate>(one: Date, other: Date): readonly [Date, Date] =>
  startOf(one) <= startOf(other) ? [one, other] : [other, one];

const gap: fc.Arbitrary<EdtfGap> = fc.record({ kind: fc.constantFrom('open', 'unknown') });
/** Any interval. */
export const interval: fc.Arbitrary<EdtfInterval> = fc
  .oneof(
    fc.tuple(anyDate, anyDate).map(([one, other]) => inOrder(one, other)),
    fc.tuple(anyDate, gap),
    fc.tuple(gap, anyDate),
  )
  .map(([start, end]) => ({ kind: 'interval' as const, start, end }))
  .filter((tree) => parseEdtf(stringifyEdtf(tree)).ok);

const range: fc.Arbitrary<EdtfRange> = fc.oneof(
  fc.tuple(civilDate, civilDate).map(([one, other]) => {
    const [from, to] = inOrder(one, other);
    return { kind: 'range' as const, from, to };
  }),
  civilDate.map((from) => ({ kind: 'range' as const, from })),
  civilDate.map((to) => ({ kind: 'range' as const, to })),
);
/** Any set. */
export const set: fc.Arbitrary<EdtfSet> = fc.record({
  kind: fc.constant('set' as const),
  all: fc.boolean(),
  members: fc.array(fc.oneof({ weight: 3, arbitrary: civilDate }, { weight: 1, arbitrary: range }), {
    minLength: 1,
    maxLength: 5,
  }),
});

/** Any EDTF expression. */
export const anyEdtf: fc.Arbitrary<Edtf> = fc
  .oneof(anyDate, interval, set)
  .filter((tree) => stringifyEdtf(tree).length <= 256);

/** Zones with a whole offset, a changing one, a skipped day and two midnights. */
export const zone = fc.constantFrom(
  'UTC',
  'Asia/Pyongyang',
  'America/New_York',
  'Pacific/Apia',
  'Europe/Moscow',
  'America/Havana',
);
