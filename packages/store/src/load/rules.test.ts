import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createChronicle, createClaim, createEvent } from '../chronicles.suite.ts';
import { createDeriver } from './create-deriver.ts';
import { listEditions } from './create-editions.ts';
import { createDigest, RULES } from './digest.ts';

/** A little of everything that rows follow from. */
const { events, claims, ...HEAD } = createChronicle(
  [
    createEvent('invitation', { when: { edtf: '2023-09-13' }, formerIds: ['invited'], importance: 'major' }),
    createEvent('visit', {
      title: { en: 'Kim visits', id: 'Kunjungan Kim' },
      summary: { en: 'They met in Pyongyang.', ru: 'Они встретились в Пхеньяне.' },
      kind: 'visit',
      when: { edtf: '2024-06-19T02:45+09:00', margin: 'PT15M' },
      scheduled: [{ edtf: '2024-06-18', citations: [{ source: 'tass' }] }],
      where: ['pyongyang'],
      who: [{ actor: 'kim', role: 'host' }, { name: { en: 'A guest' } }],
      tags: ['arms'],
      series: { id: 'summits', ordinal: 2 },
      citations: [{ source: 'wire', via: ['north-korea'] }],
      relations: [{ type: 'follows', to: 'invitation' }],
    }),
    createEvent('talks', { when: { edtf: '[2024-01,2024-03]' }, review: 'unconfirmed', status: 'alleged' }),
    createEvent('return', { when: { relative: { to: 'visit', offset: 'P2D', op: 'about' } } }),
    createEvent('shelf', { when: { between: { before: 'visit' } } }),
    createEvent('secret', { review: 'draft', notes: 'Not to be told.' }),
  ],
  {
    claims: [
      createClaim('many', { event: 'visit', attribute: 'guests' }, { value: { n: 200 }, in: 'talks' }),
      createClaim(
        'few',
        { event: 'visit', attribute: 'guests' },
        { value: { op: 'lt', n: 20 }, said: { edtf: '2024' } },
      ),
      createClaim(
        'no',
        { claim: 'many' },
        { stance: 'denies', claimants: ['putin'], citations: [{ source: 'tass' }] },
      ),
    ],
  },
);

it('are raised whenever other rows follow from the same records', () => {
  const hashes = (['sqlite', 'postgresql'] as const).map((engine) => {
    const deriver = createDeriver(HEAD, { engine, editions: listEditions('made', true), firstNumber: 1 });
    const piece = deriver.derive(
      { events, claims },
      { events: [...events.keys()], claims: [...claims.keys()] },
    );
    const text = JSON.stringify([piece, deriver.finish()]);
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  });
  // Where this fails, what follows from records has changed: raise RULES, and then write down what stands there now.
  expect([RULES, ...hashes]).toMatchInlineSnapshot(`
    [
      5,
      "b03e07596e68d64c",
      "1c7225af0577e310",
    ]
  `);
  expect(createDigest().finish().startsWith(`${RULES} `)).toBe(true);
});
