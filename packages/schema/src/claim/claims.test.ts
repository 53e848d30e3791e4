import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClaimValue } from '../event/claim-records.ts';
import { parseChronicle } from '../event/parse-chronicle.ts';
import { toBounds } from '../time/to-bounds.ts';
import { compareValues } from './compare-values.ts';
import { deriveChronicle } from './derive-chronicle.ts';
import type { Answer, Dispute } from './dispute.ts';

interface Comparison {
  readonly name: string;
  readonly single?: boolean;
  readonly unit?: string;
  readonly a: ClaimValue;
  readonly b: ClaimValue;
  readonly is: string;
}

interface Judgement {
  readonly name: string;
  readonly event?: object;
  readonly claims: readonly object[];
  readonly disputes: readonly (Omit<Dispute, 'answers'> & { readonly answers: readonly Partial<Answer>[] })[];
  readonly contested: readonly string[];
}

const file = new URL('../../../../spec/v1/vectors/claims.json', import.meta.url);
const { comparisons, chronicle, judgements } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly comparisons: readonly Comparison[];
  readonly chronicle: { readonly event: object; readonly events: readonly object[] };
  readonly judgements: readonly Judgement[];
};

describe('compareValues()', () => {
  it.each(comparisons)('$name: $is', ({ a, b, is, single, unit }) => {
    const context = {
      languages: ['en', 'id'],
      toBounds: (when: Parameters<typeof toBounds>[0]) => toBounds(when, { zone: 'UTC' }),
      ...(single === undefined ? {} : { single }),
      ...(unit === undefined ? {} : { unit }),
    };
    expect([compareValues(a, b, context), compareValues(b, a, context)]).toEqual([is, is]);
  });
});

describe('deriveChronicle()', () => {
  it.each(judgements)('$name', ({ event, claims, disputes, contested }) => {
    const { event: subject, events, ...rest } = chronicle;
    const parsed = parseChronicle({ ...rest, events: [{ ...subject, ...event }, ...events], claims });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const derived = deriveChronicle(parsed.value);
    expect(derived.disputes).toHaveLength(disputes.length);
    expect(derived.disputes).toMatchObject(
      disputes.map(({ answers, standings, ...dispute }) => ({
        ...dispute,
        standings,
        event: 'e',
        contested: /contradict|denied/.test(standings.join(' ')),
        answers: answers.map((answer) => ({ denies: false, ...answer })),
      })),
    );
    expect(Array.from(derived.contestedClaims).toSorted()).toEqual(contested);
    expect(derived.items.find(({ id }) => id === 'e')).toMatchObject({ contested: contested.length > 0 });
  });
});
