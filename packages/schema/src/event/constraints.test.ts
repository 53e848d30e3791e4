import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_INSTANT, MIN_INSTANT, type Span } from '../time/bounds.ts';
import { deriveItems } from './derive.ts';
import { parseChronicle } from './parse-chronicle.ts';
import type { Relation } from './records.ts';

type Instants = readonly (string | null)[];

interface StatedEvent {
  readonly id: string;
  readonly when?: { readonly edtf?: string; readonly relative?: object; readonly between?: object };
  readonly relations?: readonly Relation[];
}

interface Expected {
  readonly bounds: Instants;
  readonly precision: string;
  readonly end?: string;
  readonly undated?: boolean;
  readonly approximate?: boolean;
  readonly spans?: readonly Instants[];
}

interface Vector<T> {
  readonly name: string;
  readonly zone?: string;
  readonly events: readonly StatedEvent[];
  readonly bounds?: Readonly<Record<string, T>>;
}

const file = new URL('../../../../spec/v1/vectors/constraints.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
  valid: readonly Vector<Expected>[];
  contradictions: readonly (Vector<Instants> & {
    issues: readonly { path: readonly (string | number)[]; chain: readonly string[] }[];
  })[];
};

function parse({ zone = 'UTC', events }: Pick<Vector<unknown>, 'zone' | 'events'>) {
  const timeline = { id: 't', title: 'T', languages: ['en'], zone };
  return parseChronicle({ timeline, events: events.map((event) => ({ title: 'T', ...event })) });
}

/** A chronicle that nobody has checked: its events parsed without what they say of each other. */
function deriveUnchecked({ zone = 'UTC', events }: Pick<Vector<unknown>, 'zone' | 'events'>) {
  const bare = events.map(({ id, when }) =>
    when?.edtf === undefined ? { id } : { id, when: { edtf: when.edtf } },
  );
  const result = parse({ zone, events: bare });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const stated = new Map(events.map(({ id, when, relations = [] }) => [id, { when, relations }]));
  return deriveItems({
    ...result.value,
    events: result.value.events.map((event) => Object.assign({}, event, stated.get(event.id))),
  });
}

function write({ earliest, startBefore, endFrom, latest }: Span): Instants {
  return [earliest, startBefore, endFrom, latest].map((instant) =>
    instant === MIN_INSTANT || instant === MAX_INSTANT
      ? null
      : new Date(instant).toISOString().replace(':00.000Z', 'Z'),
  );
}

describe('deriveItems()', () => {
  it.each(vectors.valid)('gives the bounds of the spec: $name', (vector) => {
    const result = parse(vector);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const items = new Map(deriveItems(result.value).map((item) => [item.id, item.bounds]));
    for (const [id, expected] of Object.entries(vector.bounds ?? {})) {
      const bounds = items.get(id)!;
      const { end = 'known', undated = false, approximate = false, precision, spans } = expected;
      expect([id, ...write(bounds)]).toEqual([id, ...expected.bounds]);
      expect(bounds).toMatchObject({ end, undated, approximate, precision });
      if (spans !== undefined) expect(bounds.spans?.map(write)).toEqual(spans);
      const [few, many] = [
        Math.min(bounds.startBefore, bounds.endFrom),
        Math.max(bounds.startBefore, bounds.endFrom),
      ];
      expect(bounds.earliest <= few && many <= bounds.latest).toBe(true);
    }
  });

  it.each(vectors.valid)('does not mind the order of events: $name', ({ zone = 'UTC', events }) => {
    const [there, back] = [parse({ zone, events }), parse({ zone, events: events.toReversed() })];
    if (!there.ok || !back.ok) throw new Error('Cannot parse');
    expect(deriveItems(back.value)).toEqual(deriveItems(there.value));
  });

  it.each(vectors.contradictions)('lets dates stand that contradict each other: $name', (vector) => {
    const items = new Map(deriveUnchecked(vector).map((item) => [item.id, item.bounds]));
    expect(items.size).toBe(vector.events.length);
    for (const [id, expected] of Object.entries(vector.bounds ?? {}))
      expect([id, ...write(items.get(id)!)]).toEqual([id, ...expected]);
  });
});

describe('parseChronicle()', () => {
  it.each(vectors.contradictions)('names the chain of a contradiction: $name', (vector) => {
    const result = parse(vector);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path }) => path)).toEqual(vector.issues.map(({ path }) => path));
    for (const [index, { chain }] of vector.issues.entries())
      expect(issues[index]?.message).toContain(`: ${chain.join(' → ')}`);
  });

  it('says which instants clash', () => {
    const events = [
      { id: 'early', when: { edtf: '2024-05' }, relations: [{ type: 'follows', to: 'late' }] as const },
      { id: 'late', when: { edtf: '2024-06-19T02:45:30' } },
    ];
    expect(parse({ events })).toEqual({
      ok: false,
      issues: [
        {
          path: ['events', 0, 'relations', 0, 'to'],
          message:
            'These dates contradict each other: late → early. So “early” cannot start before 2024-06-19T02:45:30Z, yet it starts before 2024-06-01T00:00Z',
          expected: 'dates by which “early” can start at 2024-06-19T02:45:30Z or later',
          received: '"late"',
        },
      ],
    });
  });

  it('shortens a long chain', () => {
    const events = Array.from({ length: 30 }, (_, index) => ({
      id: `e${index}`,
      ...(index === 0 ? { when: { edtf: '2024' } } : index === 29 ? { when: { edtf: '2023' } } : {}),
      relations: index === 0 ? [] : [{ type: 'follows' as const, to: `e${index - 1}` }],
    }));
    const result = parse({ events });
    expect(result.ok ? '' : result.issues[0]?.message).toMatch(
      /: e0 → .* → e5 → \(18 more\) → e24 → .* → e29\./,
    );
  });

  it('passes over events that are wrong in themselves, and those it does not know', () => {
    const result = parse({
      events: [
        { id: 'a', when: { edtf: '2024-13' } },
        { id: 'b', when: { edtf: '2023' }, relations: [{ type: 'follows', to: 'a' }] },
        { id: 'c', when: { edtf: '2023', between: { after: 'nobody' } } },
      ],
    });
    expect(result.ok ? [] : result.issues.map(({ path }) => path.join('.'))).toEqual([
      'events.0.when.edtf',
      'events.2.when.between.after',
    ]);
  });
});
