import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { anyDate, anyEdtf, civilDate, set, zone } from './arbitrary-edtf.suite.ts';
import { hitWindow, MAX_INSTANT, MIN_INSTANT, type Span } from './bounds.ts';
import type { Edtf, EdtfDate } from './edtf.ts';
import { parseEdtf } from './parse-edtf.ts';
import { stringifyEdtf } from './stringify-edtf.ts';
import { boundEdtf, listDates, toBounds } from './to-bounds.ts';
import { wordWhen } from './word-when.ts';

/** Whether whatever the inner span leaves possible, the outer one does, too. */
const contains = (outer: Span, inner: Span) =>
  outer.earliest <= inner.earliest &&
  outer.latest >= inner.latest &&
  outer.startBefore >= inner.startBefore &&
  outer.endFrom <= inner.endFrom;

/** The same tree with a sign at every component. */
const mark = <Tree extends Edtf>(tree: Tree, sign: string): Tree => {
  const text = JSON.stringify(tree, (key, value: unknown) => (key === 'qualifier' ? sign : value));
  return JSON.parse(text) as Tree;
};

/** Each date known one component less, from the finest on. */
function listCoarser({ kind, year, month, day, time }: EdtfDate): readonly EdtfDate[] {
  return [
    ...(time?.second !== undefined && month !== undefined && day !== undefined
      ? [{ kind, year, month, day, time: { ...time, second: undefined } }].map(dropUndefined)
      : []),
    ...(time !== undefined && month !== undefined && day !== undefined ? [{ kind, year, month, day }] : []),
    ...(day !== undefined && month !== undefined ? [{ kind, year, month }] : []),
    ...(month !== undefined ? [{ kind, year }] : []),
  ];
}

const dropUndefined = (date: unknown): EdtfDate => JSON.parse(JSON.stringify(date)) as EdtfDate;

const isLeap = (value: number) => value % 4 === 0 && (value % 100 !== 0 || value % 400 === 0);

describe('any EDTF expression', () => {
  test.prop([anyEdtf], { numRuns: 2000 })('is the tree that its print parses to', (tree) => {
    const text = stringifyEdtf(tree);
    expect(parseEdtf(text)).toEqual({ ok: true, value: tree });
  });

  test.prop([civilDate])('reads a sign in front of each component as it reads shared ones behind', (date) => {
    const { year, season, month, day } = date;
    const first = stringifyEdtf({ kind: 'date', year: { ...year, qualifier: '' } });
    const rest = [season, month, day].flatMap((part) =>
      part === undefined ? [] : [part.qualifier + part.digits],
    );
    const written = [year.qualifier + first, ...rest].join('-');
    expect(parseEdtf(written)).toEqual({ ok: true, value: date });
  });

  test.prop([
    fc.string({ maxLength: 300, unit: fc.constantFrom(...Array.from('0123456789X?~%-/.,[]{}TYES:+Z ')) }),
  ])('or none, every text gets an answer, never an exception', (text) => {
    const parsed = parseEdtf(text);
    if (parsed.ok) toBounds({ edtf: text }, { zone: 'Asia/Pyongyang' });
    else expect(parsed.issue.offset).toBeLessThanOrEqual(text.length);
  });

  test.prop([
    fc.string({ minLength: 4, maxLength: 4, unit: fc.constantFrom(...Array.from('0124X')) }),
    fc.boolean(),
  ])('has a 29 February if one of its years has', (digits, negative) => {
    fc.pre(!negative || digits !== '0000');
    const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
    const years = Array.from({ length: 10_000 }, (_, value) => value).slice(negative ? 1 : 0);
    const some = years.some((value) => isLeap(value) && pattern.test(String(value).padStart(4, '0')));
    expect(parseEdtf(`${negative ? '-' : ''}${digits}-02-29`).ok).toBe(some);
  });

  test.prop([anyEdtf, fc.nat(), fc.string({ minLength: 1, maxLength: 2, unit: 'grapheme' })])(
    'with a slip in it gets an answer, too',
    (tree, at, slip) => {
      const text = stringifyEdtf(tree);
      const cut = at % (text.length + 1);
      const parsed = parseEdtf(text.slice(0, cut) + slip + text.slice(cut + 1));
      if (!parsed.ok) expect(parsed.issue.offset).toBeGreaterThanOrEqual(0);
    },
  );

  test.prop([anyEdtf, zone, fc.boolean()], { numRuns: 500 })(
    'has four whole instants in order, within those of a Date',
    (tree, place, fills) => {
      const bounds = boundEdtf(tree, { fills }, { zone: place });
      for (const { earliest, startBefore, endFrom, latest } of [bounds, ...(bounds.spans ?? [])]) {
        for (const instant of [earliest, startBefore, endFrom, latest])
          expect(Number.isSafeInteger(instant) && Math.abs(instant) <= MAX_INSTANT).toBe(true);
        expect(earliest <= latest && earliest <= startBefore && endFrom <= latest).toBe(true);
      }
    },
  );

  test.prop([anyEdtf, zone, fc.constantFrom('en', 'id')], { numRuns: 500 })(
    'can be said, and for whom it is read changes no civil day',
    (tree, place, language) => {
      const when = { edtf: stringifyEdtf(tree) };
      const said = wordWhen(when, { language, zone: place });
      expect(said.text).toMatch(/\S/);
      expect(said.full.startsWith(said.text)).toBe(true);
      expect(said.text).not.toMatch(/undefined|NaN|Invalid/);
      if (listDates(tree).some(({ time }) => time === undefined))
        expect(wordWhen(when, { language, zone: place, in: 'Asia/Tokyo' })).toEqual(said);
    },
  );
});

describe('the bounds of a date', () => {
  test.prop([anyDate, zone], { numRuns: 500 })(
    'widen with every component that is dropped',
    (date, place) => {
      const context = { zone: place };
      // An offset can put a clock time on another day than the zone's.
      fc.pre(date.time?.offset === undefined);
      const bare = mark(date, '');
      const finest = boundEdtf(bare, {}, context);
      for (const coarser of listCoarser(bare))
        expect(contains(boundEdtf(coarser, {}, context), finest)).toBe(true);
    },
  );

  test.prop([civilDate, zone, fc.nat({ max: 7 })], { numRuns: 500 })(
    'widen with every digit that is unspecified',
    (date, place, at) => {
      const text = stringifyEdtf(mark(date, ''));
      const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index);
      const index = digits[at % digits.length] ?? 0;
      const vague = `${text.slice(0, index)}X${text.slice(index + 1)}`;
      // An X in a season makes a month of it.
      fc.pre(parseEdtf(vague).ok && (date.season === undefined || index < text.lastIndexOf('-')));
      const context = { zone: place };
      expect(contains(toBounds({ edtf: vague }, context), toBounds({ edtf: text }, context))).toBe(true);
    },
  );

  test.prop([anyEdtf, zone], { numRuns: 500 })('widen with "~", and not with "?"', (tree, place) => {
    const [context, stated] = [{ zone: place }, mark(tree, '')];
    fc.pre(listDates(tree).every(({ time }) => time === undefined));
    const bounds = boundEdtf(stated, {}, context);
    expect(contains(boundEdtf(mark(tree, '~'), {}, context), bounds)).toBe(true);
    expect(boundEdtf(mark(tree, '?'), {}, context)).toEqual({ ...bounds, uncertain: true });
  });

  test.prop([anyEdtf, zone, fc.constantFrom('PT1S', 'PT90M', 'P1D', 'P1W', 'P1M', 'P2Y3M')], {
    numRuns: 500,
  })('widen with a margin', (tree, place, margin) => {
    const context = { zone: place };
    const widened = boundEdtf(tree, { margin }, context);
    const stated = boundEdtf(tree, {}, context);
    expect(contains(widened, stated)).toBe(true);
    // A set's members keep their order and widen each for itself.
    for (const [index, span] of (stated.spans ?? []).entries())
      expect(widened.spans?.[index]?.earliest).toBeLessThanOrEqual(span.earliest);
  });

  test.prop([anyEdtf, zone])('keep what is possible where it is filled', (tree, place) => {
    const [stated, filled] = [false, true].map((fills) => boundEdtf(tree, { fills }, { zone: place }));
    expect(filled?.earliest).toBe(stated?.earliest);
    expect(filled?.latest).toBe(stated?.latest);
    expect(stated !== undefined && filled !== undefined && contains(stated, filled)).toBe(true);
  });

  test.prop([set.filter(({ all, members }) => !all && members.length > 1), zone])(
    'of one of several hold whichever it is',
    (tree, place) => {
      const hull = boundEdtf(tree, {}, { zone: place });
      for (const member of tree.members)
        expect(contains(hull, boundEdtf({ ...tree, members: [member] }, {}, { zone: place }))).toBe(true);
    },
  );

  test.prop([
    anyEdtf,
    zone,
    fc.integer({ min: -4e12, max: 4e12 }),
    fc.integer({ min: 1, max: 4e12 }),
    fc.boolean(),
  ])(
    'hit a window certainly only if possibly, and the whole of themselves',
    (tree, place, from, length, fills) => {
      const bounds = boundEdtf(tree, { fills }, { zone: place });
      const hit = hitWindow(bounds, { from, to: from + length });
      if (hit !== undefined && bounds.earliest !== bounds.latest)
        expect(bounds.earliest < from + length && bounds.latest > from).toBe(true);
      if (!bounds.undated && bounds.earliest < bounds.latest && bounds.earliest > MIN_INSTANT)
        expect(hitWindow(bounds, { from: bounds.earliest, to: bounds.latest })).toBe('certain');
    },
  );
});
