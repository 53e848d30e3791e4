import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimValue } from '../event/claim-records.ts';
import type { Relation } from '../event/records.ts';
import { IMPORTANCES, STANCES } from '../event/vocabulary.ts';
import { deriveChronicle } from './derive-chronicle.ts';
import { createChronicle, createClaim, createEvent, createSource } from './records.suite.ts';
import { toImportance, toWeight } from './weigh-events.ts';

const attributes = {
  amount: { question: { en: '?' }, type: 'quantity', single: true, order: 0 },
  name: { question: { en: '?' }, type: 'text', single: true, order: 1 },
  members: { question: { en: '?' }, type: 'actors', single: false, order: 2 },
  when: { question: { en: '?' }, type: 'when', single: true, order: 3 },
} as const;
const vocabulary = { kinds: {}, tags: {}, roles: {}, attributes, units: {} };
const sources = ['s1', 's2', 's3'].map((id, index) =>
  createSource({ id, ...(index === 0 ? {} : { origins: ['wire'] }) }),
);
const events = [
  createEvent({
    id: 'e',
    when: { edtf: '2024-06-19' },
    scheduled: [{ edtf: '2024-06-18', citations: [] }],
    citations: [{ source: 's1' }],
  }),
  createEvent({ id: 'monday', when: { edtf: '2024-06-17' } }),
  createEvent({ id: 'friday', when: { edtf: '2024-06-21' } }),
];

const values: Readonly<Record<keyof typeof attributes, readonly ClaimValue[]>> = {
  amount: [{ n: 10 }, { n: 12 }, { n: 11, op: 'gt' }, { vague: 'dozens' }, { n: 30, max: 40 }],
  name: [{ text: { en: 'pact' } }, { text: { en: 'Treaty' } }, { text: { en: 'treaty' } }],
  members: [
    { actors: ['ann'], complete: true },
    { actors: ['ann', 'ben'], complete: false },
    { actors: ['cem'], complete: false },
  ],
  when: [{ when: { edtf: '2024-06-18' } }, { when: { edtf: '2024-06' } }, { when: { edtf: '2024-06-19' } }],
};
const question = fc.constantFrom(
  undefined,
  'amount' as const,
  'name' as const,
  'members' as const,
  'when' as const,
);
const claim = fc.record({
  on: question,
  pick: fc.nat(4),
  target: fc.option(fc.nat(9), { nil: undefined }),
  stance: fc.constantFrom(...STANCES),
  claimants: fc.subarray(['ann', 'ben', 'cem']),
  place: fc.constantFrom(undefined, 'monday', 'friday'),
  cited: fc.subarray(['s1', 's2', 's3']),
});
const manyClaims = fc.array(claim, { maxLength: 10 }).map((list) =>
  list.map(({ on, pick, target, stance, claimants, place, cited }, index): Claim => {
    const value = on === undefined ? undefined : values[on][pick % 3];
    const about =
      target === undefined
        ? { event: 'e', ...(on === undefined ? {} : { attribute: on }) }
        : { claim: `c${target}` };
    return createClaim({
      id: `c${index}`,
      about,
      stance,
      claimants,
      ...(target === undefined && value !== undefined ? { value } : {}),
      ...(place === undefined ? {} : { in: place }),
      citations: cited.map((source) => ({ source })),
    });
  }),
);
const derive = (list: readonly Claim[]) =>
  deriveChronicle(createChronicle({ vocabulary, sources, events, claims: list }));

function weighE(list: readonly Claim[]): number {
  return derive(list).items.find(({ id }) => id === 'e')?.weight ?? 0;
}

/** The weight of an event where `e` has these relations. */
function weighRelated(relations: readonly Relation[], id: string): number {
  const [event = createEvent({ id: 'e' }), ...others] = events;
  const chronicle = createChronicle({ events: [{ ...event, relations }, ...others] });
  return deriveChronicle(chronicle).items.find((item) => item.id === id)?.weight ?? 0;
}

describe('deriveChronicle()', () => {
  test.prop([
    manyClaims.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    ),
  ])('does not depend on the order of claims', ([list, shuffled]) => {
    const [one, other] = [derive(list), derive(shuffled)];
    expect(other.disputes).toEqual(one.disputes);
    expect(other.items).toEqual(one.items);
    expect(other.contestedClaims).toEqual(one.contestedClaims);
  });

  test.prop([manyClaims])('lists every claim that answers a question in more than one way', (list) => {
    const { disputes, claims: items, contestedClaims } = derive(list);
    for (const { answers, standings, contested, attribute } of disputes) {
      const listed = answers.flatMap(({ claims: ids }) => ids);
      expect(new Set(listed).size).toBe(listed.length);
      const answering = items.filter(
        ({ about, question: asked, stance, value }) =>
          'event' in about &&
          asked.attribute === attribute &&
          stance !== 'questions' &&
          (stance !== 'comments' || value !== undefined),
      );
      expect(listed).toEqual(expect.arrayContaining(answering.map(({ id }) => id)));
      expect(contested).toBe(standings.includes('contradict') || standings.includes('denied'));
      expect(contested).toBe(
        answers.some(({ against }) => against.some(({ standing }) => standing !== 'revised')),
      );
    }
    for (const id of contestedClaims)
      expect(list.find((one) => one.id === id)?.stance).not.toMatch(/comments|questions/);
  });

  test.prop([manyClaims])('says of each pair of answers the same from both sides', (list) => {
    for (const { answers } of derive(list).disputes) {
      for (const [index, { against }] of answers.entries()) {
        for (const { answer, standing } of against)
          expect(answers[answer]?.against).toContainEqual({ answer: index, standing });
      }
    }
  });

  test.prop([manyClaims, claim.map(({ cited }) => cited)])(
    'never weighs an event less for one more claim',
    (list, cited) => {
      const more = createClaim({ id: 'more', citations: cited.map((source) => ({ source })) });
      expect(weighE([...list, more])).toBeGreaterThan(weighE(list));
    },
  );

  it('never weighs an event less for one more relation, on either side', () => {
    const more: readonly Relation[] = [{ type: 'follows', to: 'monday' }];
    expect(weighRelated(more, 'e')).toBeGreaterThan(weighRelated([], 'e'));
    expect(weighRelated(more, 'monday')).toBeGreaterThan(weighRelated([], 'monday'));
  });

  it('keeps thousands of answers to one question within reason', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      createClaim({ id: `c${index}`, about: { event: 'e', attribute: 'amount' }, value: { n: index } }),
    );
    const { disputes, contestedClaims } = derive(many);
    const amounts = disputes.find(({ attribute }) => attribute === 'amount');
    expect(amounts?.answers).toHaveLength(1000);
    expect(Math.max(...(amounts?.answers ?? []).map(({ against }) => against.length))).toBe(100);
    expect(contestedClaims.size).toBe(1000);
  });
});

describe('toWeight()', () => {
  const count = fc.nat(1000);
  const factors = fc.record({ claims: count, origins: count, relations: count });
  const given = fc.constantFrom(undefined, ...IMPORTANCES, 0.4);

  test.prop([factors, factors, given])(
    'never falls as claims, origins or relations are added',
    (some, more, label) => {
      const sum = {
        claims: some.claims + more.claims,
        origins: some.origins + more.origins,
        relations: some.relations + more.relations,
      };
      expect(toWeight(label, sum)).toBeGreaterThanOrEqual(toWeight(label, some));
      expect(toWeight(label, sum)).toBeLessThanOrEqual(1);
    },
  );

  test.prop([factors, fc.constantFrom(...IMPORTANCES)])('keeps a given label', (some, label) => {
    expect(toImportance(toWeight(label, some))).toBe(label);
  });

  test.prop([count, count])('makes no headline of what one origin reports', (claims, relations) => {
    expect(toImportance(toWeight(undefined, { claims, origins: 1, relations }))).not.toBe('headline');
  });
});
