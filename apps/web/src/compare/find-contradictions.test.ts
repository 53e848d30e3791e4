import type { Answer, Dispute } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { createAnswer } from '../panel/test-event.suite.ts';
import { findContradictions } from './find-contradictions.ts';

const answer = (n: number, sources: readonly string[], against: Answer['against'] = []): Answer => ({
  ...createAnswer({ n }, [`claim-${n}`]),
  sources,
  against,
});
const dispute = (...answers: readonly Answer[]): Dispute => ({
  event: 'arms',
  attribute: 'supplied',
  standings: ['contradict'],
  contested: true,
  answers,
});
const contradict = (place: number) => ({ answer: place, standing: 'contradict' as const });

describe('findContradictions()', () => {
  const clash = dispute(
    answer(1, ['a'], [contradict(1)]),
    answer(2, ['b'], [contradict(0)]),
    answer(3, ['a', 'b']),
  );

  it('finds the answers of each side that stand against one of the other, from either side', () => {
    expect(findContradictions([clash], { left: ['a'], right: ['b'] })).toEqual([
      { dispute: clash, left: [0], right: [1] },
    ]);
    expect(findContradictions([clash], { left: ['b', 'x'], right: ['a'] })).toEqual([
      { dispute: clash, left: [1], right: [0] },
    ]);
  });

  it('tells the denial of a whole event once, and not again at each question about it', () => {
    const denial = {
      ...answer(1, ['a'], [{ answer: 1, standing: 'denied' as const }]),
      reach: 'event' as const,
    };
    const reached = dispute(denial, answer(2, ['b'], [{ answer: 0, standing: 'denied' }]));
    expect(findContradictions([reached], { left: ['a'], right: ['b'] })).toEqual([]);
  });

  it('finds nothing where a source only contradicts itself, a third one, or says otherwise later', () => {
    expect(findContradictions([clash], { left: ['a'], right: ['c'] })).toEqual([]);
    const later = dispute(answer(1, ['a'], [{ answer: 1, standing: 'revised' }]), answer(2, ['b']));
    expect(findContradictions([later], { left: ['a'], right: ['b'] })).toEqual([]);
  });
});
