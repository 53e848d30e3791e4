import type { Dispute } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswer, createClaim } from '../panel/test-event.suite.ts';
import { listQuestions } from './list-questions.ts';

const ask = (attribute: string | undefined) => ({
  question: { event: 'arms', ...(attribute === undefined ? {} : { attribute }) },
});
const dispute = (attribute: string, more: Partial<Dispute>): Dispute => ({
  event: 'arms',
  attribute,
  standings: ['differ'],
  contested: false,
  answers: [],
  ...more,
});

describe('listQuestions()', () => {
  it('puts the contested first, then what went otherwise, then what merely differs, then what nobody disputes', () => {
    const answers = [createAnswer({ n: 1 }, ['a']), createAnswer({ n: 2 }, [])];
    const claims = [createClaim('a'), createClaim('b', { ...ask('d'), value: { n: 1 } })];
    const disputes = [
      dispute('a', { answers }),
      dispute('b', { answers, standings: ['revised', 'differ'] }),
      dispute('c', { answers, standings: ['contradict'], contested: true }),
    ];
    const questions = listQuestions({ claims, disputes });
    expect(questions.map(({ attribute }) => attribute)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('leaves what was planned and what came of it to others, where nobody claims either', () => {
    const answers = [
      createAnswer({ when: { edtf: '2024-06-18' } }, []),
      createAnswer({ when: { edtf: '2024-06-19' } }, []),
    ];
    expect(
      listQuestions({ claims: [], disputes: [dispute('when', { answers, standings: ['revised'] })] }),
    ).toEqual([]);
  });

  it('keeps doubts and comments apart from answers', () => {
    const claims = [
      createClaim('a', { value: { n: 1 } }),
      createClaim('b', { stance: 'questions' }),
      createClaim('c', { stance: 'comments', ...ask(undefined) }),
    ];
    const [supplied, whole] = listQuestions({ claims, disputes: [] });
    expect(supplied?.answers.map((answer) => answer.claims.map(({ id }) => id))).toEqual([['a']]);
    expect(supplied?.remarks.map(({ id }) => id)).toEqual(['b']);
    expect(whole).toEqual({ answers: [], remarks: [claims[2]] });
  });

  it('loses no claim and says none twice', () => {
    const claims = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,3}$/),
        attribute: fc.constantFrom('a', 'b', undefined),
        stance: fc.constantFrom('asserts', 'denies', 'questions', 'comments'),
        disputed: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(claims, (all) => {
        const items = all.map(({ id, attribute, stance }) => createClaim(id, { ...ask(attribute), stance }));
        const disputed = all.filter((each) => each.disputed && each.attribute === 'a').map(({ id }) => id);
        const disputes =
          disputed.length < 2
            ? []
            : [dispute('a', { answers: disputed.map((id) => createAnswer(undefined, [id])) })];
        const told = listQuestions({ claims: items, disputes }).flatMap(({ answers, remarks }) => [
          ...answers.flatMap((answer) => answer.claims),
          ...remarks,
        ]);
        expect(told.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });
});
