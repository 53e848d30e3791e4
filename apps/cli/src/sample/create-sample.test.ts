import { createHash } from 'node:crypto';
import { type ChronicleLine, stringifyLine } from '@linimasa/formats/ndjson';
import { type Chronicle, deriveChronicle, parseEdtf, STATUSES } from '@linimasa/schema';
import { parseChronicle } from '@linimasa/schema/zod';
import { describe, expect, it } from 'vitest';
import { createSample } from './create-sample.ts';

const OPTIONS = { timeline: 'made', events: 2000, seed: 42, unconfirmed: 0 } as const;

function toChronicle(lines: readonly ChronicleLine[]): Chronicle {
  const list = (kind: string) => lines.filter((line) => line.kind === kind).map(({ record }) => record);
  const result = parseChronicle({
    timeline: list('timeline')[0],
    vocabulary: list('vocabulary')[0],
    sources: list('source'),
    actors: list('actor'),
    places: list('place'),
    events: list('event'),
    claims: list('claim'),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3), null, 2));
  expect(result.warnings).toEqual([]);
  return result.value;
}

function hash(lines: Iterable<ChronicleLine>): string {
  const sum = createHash('sha256');
  for (const line of lines) sum.update(stringifyLine(line));
  return sum.digest('hex');
}

/** Counts how often each of these holds, so that a test can say which never does. */
function listMissing<T>(
  entries: readonly T[],
  marks: Readonly<Record<string, (entry: T) => boolean>>,
): string[] {
  return Object.keys(marks).filter((name) => !entries.some((entry) => marks[name]?.(entry)));
}

describe('createSample()', () => {
  const chronicle = toChronicle([...createSample(OPTIONS)]);
  const { events } = chronicle;
  const dates = events.flatMap(({ when }) => when?.edtf ?? []);
  const derived = deriveChronicle(chronicle);

  it.each([1, 2, 3])('makes valid timelines, whatever the seed: %i', (seed) => {
    const made = toChronicle([...createSample({ ...OPTIONS, seed })]);
    expect(made.events.length).toBe(2000);
  });

  it('makes the same bytes of the same seed, on every machine', () => {
    expect(hash(createSample(OPTIONS))).toBe(
      'a317ac6db8ae60344a0c29803985815abde8e4d70eba85a0a41b354f5df64557',
    );
    expect(hash(createSample({ ...OPTIONS, seed: 43 }))).not.toBe(hash(createSample(OPTIONS)));
    expect(hash(createSample({ ...OPTIONS, seed: 42 + 2 ** 32 }))).not.toBe(hash(createSample(OPTIONS)));
  });

  it('makes so many actors, places, sources, kinds and tags, all of them in use or nearly', () => {
    const { actors, places, sources, vocabulary } = chronicle;
    expect([actors.length, places.length, sources.length]).toEqual([200, 100, 1000]);
    expect([Object.keys(vocabulary.kinds).length, Object.keys(vocabulary.tags).length]).toEqual([20, 50]);
    expect(new Set(events.flatMap(({ where }) => where)).size).toBeGreaterThan(80);
    expect(new Set(events.flatMap(({ tags }) => tags)).size).toBe(50);
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(20);
    expect(new Set(events.flatMap(({ who }) => who.map(({ actor }) => actor))).size).toBeGreaterThan(150);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(STATUSES));
  });

  it('makes every form of date', () => {
    expect(
      listMissing(dates, {
        year: (text) => /^\d{4}$/.test(text),
        'year before the era': (text) => text.startsWith('-'),
        month: (text) => /^\d{4}-(?:0|1)\d$/.test(text),
        day: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
        season: (text) => /^\d{4}-2[1-4]$/.test(text),
        'other part of a year': (text) => /^\d{4}-(?:2[5-9]|3\d|4[01])$/.test(text),
        'clock with offset': (text) => /T[\d:]+(?:Z|[+-])/.test(text),
        'clock without offset': (text) => /T\d\d:\d\d$/.test(text),
        second: (text) => /T\d\d:\d\d:\d\d/.test(text),
        uncertain: (text) => text.endsWith('?'),
        approximate: (text) => text.endsWith('~'),
        both: (text) => text.endsWith('%'),
        'part in doubt': (text) => /^[?~%]|-[?~%]|[?~%]-/.test(text),
        decade: (text) => /^-?\d{3}X$/.test(text),
        century: (text) => /^-?\d\dXX$/.test(text),
        'digits unspecified within': (text) => /X-\d\d/.test(text),
        'days unspecified': (text) => text.endsWith('-XX'),
        'open end': (text) => text.endsWith('/..'),
        'unknown end': (text) => text.endsWith('/'),
        'open start': (text) => text.startsWith('../'),
        'unknown start': (text) => text.startsWith('/'),
        interval: (text) => /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(text),
        'one of': (text) => text.startsWith('['),
        'all of': (text) => text.startsWith('{'),
        range: (text) => /\d\.\.\d/.test(text),
        'no first': (text) => /[[{]\.\./.test(text),
        'no last': (text) => /\.\.[\]}]/.test(text),
        'significant digits': (text) => /S\d/.test(text),
        'long year': (text) => text.startsWith('Y'),
        exponent: (text) => /E\d/.test(text),
      }),
    ).toEqual([]);
    expect(dates.every((text) => parseEdtf(text).ok)).toBe(true);
    expect(
      listMissing(events, {
        undated: ({ when }) => when === undefined,
        relative: ({ when }) => when?.relative !== undefined,
        between: ({ when }) => when?.between !== undefined && when.edtf === undefined,
        'between, narrowing': ({ when }) => when?.between !== undefined && when.edtf !== undefined,
        margin: ({ when }) => when?.margin !== undefined,
        part: ({ when }) => when?.part !== undefined,
        fills: ({ when }) => when?.fills === true,
      }),
    ).toEqual([]);
  });

  it('makes claims, some of which contradict or deny each other, and lets most importance follow', () => {
    const contested = derived.items.filter((item) => item.contested).length;
    expect(contested).toBeGreaterThan(20);
    expect(contested).toBeLessThan(100);
    expect(new Set(derived.disputes.flatMap(({ standings }) => standings))).toContain('denied');
    expect(new Set(derived.disputes.flatMap(({ standings }) => standings))).toContain('contradict');
    expect(new Set(derived.items.map(({ importance }) => importance)).size).toBe(3);
    expect(events.filter(({ importance }) => importance !== undefined).length).toBeLessThan(200);
  });

  it('leaves as many unconfirmed as it is told', () => {
    const lines = [...createSample({ ...OPTIONS, unconfirmed: 0.1 })];
    const { events: all } = toChronicle(lines);
    expect(events.every(({ review }) => review === 'published')).toBe(true);
    expect(all.filter(({ review }) => review === 'unconfirmed').length).toBeGreaterThan(100);
    expect(all.filter(({ review }) => review === 'unconfirmed').length).toBeLessThan(300);
  });
});
