import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../event/claim-records.ts';
import { deriveItems } from '../event/derive.ts';
import { parseChronicle } from '../event/parse-chronicle.ts';
import type { Event } from '../event/records.ts';
import { REVIEWS } from '../event/vocabulary.ts';
import type { When } from '../time/when.ts';
import { deriveChronicle } from './derive-chronicle.ts';
import { createChronicle, createClaim, createEvent } from './records.suite.ts';
import { toPublicChronicle } from './to-public-chronicle.ts';

const publish = (events: readonly Event[], claims: readonly Claim[] = []) =>
  toPublicChronicle(createChronicle({ events, claims }));

const vocabulary = {
  kinds: {},
  tags: {},
  roles: {},
  attributes: { when: { question: { en: 'When?' }, type: 'when', single: true, order: 0 } },
  units: {},
} as const;
const DAY = '2024-06-18';
const draft = createEvent({ id: 'hidden', review: 'draft', when: { edtf: DAY } });

describe('toPublicChronicle()', () => {
  it('drops drafts, notes, and what is unconfirmed unless asked for it', () => {
    const chronicle = createChronicle({
      events: [
        draft,
        createEvent({ id: 'open', notes: 'call them' }),
        createEvent({ id: 'unsure', review: 'unconfirmed' }),
      ],
    });
    const listIds = (of: typeof chronicle) => of.events.map(({ id, review }) => [id, review]);
    expect(listIds(toPublicChronicle(chronicle))).toEqual([['open', 'published']]);
    expect(listIds(toPublicChronicle(chronicle, 'unconfirmed'))).toEqual([
      ['open', 'published'],
      ['unsure', 'unconfirmed'],
    ]);
    expect(JSON.stringify(toPublicChronicle(chronicle))).not.toContain('call them');
  });

  it('drops claims about what is dropped, and claims about those', () => {
    const claims = [
      createClaim({ id: 'about-hidden', about: { event: 'hidden' } }),
      createClaim({ id: 'about-that', about: { claim: 'about-hidden' }, stance: 'denies' }),
      createClaim({ id: 'stays', about: { event: 'open' } }),
    ];
    expect(publish([draft, createEvent({ id: 'open' })], claims).claims.map(({ id }) => id)).toEqual([
      'stays',
    ]);
  });

  it('keeps the floor that a hidden event sets, to its day', () => {
    const denial = createEvent({
      id: 'denial',
      when: { edtf: '[..2024-07]' },
      relations: [{ type: 'response-to', to: 'hidden' }],
    });
    const [event] = publish([draft, denial]).events;
    expect(event).toMatchObject({ when: { edtf: '[..2024-07]', between: { after: DAY } }, relations: [] });
  });

  it('keeps the days of limits that hidden events set', () => {
    const [event] = publish([
      draft,
      createEvent({ id: 'open', when: { between: { after: 'hidden', before: 'hidden' } } }),
    ]).events;
    expect(event?.when).toEqual({ between: { after: DAY, before: DAY } });
  });

  it('drops a limit by a hidden event that has no date', () => {
    const [event] = publish([
      createEvent({ id: 'hidden', review: 'draft' }),
      createEvent({ id: 'open', when: { between: { after: 'hidden' } } }),
    ]).events;
    expect(event).not.toHaveProperty('when');
  });

  it('says the day of a hidden event in which something was said', () => {
    const claim = createClaim({ id: 'c', about: { event: 'open' }, in: 'hidden' });
    const { claims } = publish([draft, createEvent({ id: 'open' })], [claim]);
    expect(claims).toMatchObject([{ said: { edtf: DAY, zone: 'UTC', basis: 'bounded' } }]);
    expect(claims[0]).not.toHaveProperty('in');
  });

  const review = fc.constantFrom(...REVIEWS);
  const plain = fc.constantFrom<When>(
    { edtf: '2024-06' },
    { edtf: '2024-06-19T02:45' },
    { edtf: '[..2024-07]' },
  );
  const when = (ids: readonly string[]): fc.Arbitrary<When> => {
    if (ids.length === 0) return plain;
    const id = fc.constantFrom(...ids);
    return fc.oneof(
      plain,
      id.map((to): When => ({ relative: { to, offset: 'P2D' } })),
      fc.record({ after: id, before: id }).map((between): When => ({ between })),
      id.map((before): When => ({ edtf: '2024', between: { before } })),
    );
  };
  /** Without circles, events name none but those before them. */
  const createChronicles = (circles: boolean) =>
    fc.array(review, { minLength: 6, maxLength: 6 }).chain((reviews) => {
      const ids = reviews.map((state, place) => `${state}-${place}-end`);
      const index = fc.nat(ids.length - 1);
      const events = ids.map((id, place) => {
        const known = circles ? ids : ids.slice(0, place);
        const relation = fc.record({
          type: fc.constantFrom('follows', 'part-of'),
          to: fc.constantFrom('', ...known),
        });
        return fc
          .record({ when: when(known), plan: when(known), relation })
          .map(({ when: date, plan, relation: link }) =>
            createEvent({
              id,
              review: reviews[place] ?? 'draft',
              when: date,
              scheduled: [{ ...plan, citations: [] }],
              relations: link.to === '' ? [] : [link],
              notes: 'secret',
            }),
          );
      });
      const claim = fc.record({ review, about: index, chain: fc.boolean(), in: index, date: when(ids) });
      return fc.tuple(fc.tuple(...events), fc.array(claim, { maxLength: 8 })).map(([all, said]) => {
        const names = said.map((one, place) => `${one.review}-c${place}-end`);
        const claims = said.map((one, place) => {
          const target = names[place - 1];
          return createClaim({
            id: names[place] ?? '',
            review: one.review,
            about:
              one.chain && target !== undefined
                ? { claim: target }
                : { event: ids[one.about] ?? '', attribute: 'when' },
            stance: one.chain ? 'confirms' : 'asserts',
            ...(one.chain ? {} : { value: { when: one.date } }),
            in: ids[one.in] ?? '',
            notes: 'secret',
          });
        });
        return createChronicle({ vocabulary, events: all, claims });
      });
    });

  test.prop([createChronicles(true)])('lets no note and no id of a draft out, anywhere', (given) => {
    const open = toPublicChronicle(given, 'unconfirmed');
    expect(JSON.stringify(open)).not.toMatch(/draft-|secret/);
    expect(JSON.stringify(toPublicChronicle(given))).not.toMatch(/draft-|unconfirmed-|secret/);
    expect(JSON.stringify(deriveChronicle(open))).not.toMatch(/draft-|secret/);
    expect(toPublicChronicle(open, 'unconfirmed')).toEqual(open);
  });

  test.prop([createChronicles(false)], { numRuns: 30 })(
    'keeps a valid chronicle valid, and makes no date narrower',
    (given) => {
      fc.pre(parseChronicle(given).ok);
      const open = toPublicChronicle(given, 'unconfirmed');
      expect(parseChronicle(open)).toMatchObject({ ok: true });
      const before = new Map(deriveItems(given).map(({ id, bounds }) => [id, bounds]));
      for (const { id, bounds } of deriveItems(open)) {
        const { earliest = 0, startBefore = 0, endFrom = 0, latest = 0 } = before.get(id) ?? {};
        expect([id, bounds.earliest <= earliest, bounds.startBefore >= startBefore]).toEqual([
          id,
          true,
          true,
        ]);
        expect([id, bounds.endFrom <= endFrom, bounds.latest >= latest]).toEqual([id, true, true]);
      }
    },
  );
});
