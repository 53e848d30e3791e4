import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlowAnswers, type Facet } from './answers.suite.ts';
import type { TestEngine } from './engines.suite.ts';
import {
  madeChronicle,
  madeClaimQuery,
  madeDisputeQuery,
  madePickyQuery,
  madeQuery,
  madeTileAddress,
  madeTileQuery,
} from './made.suite.ts';
import { readPages } from './pages.suite.ts';

const FACETS: readonly Facet[] = ['actor', 'place', 'kind', 'status', 'tag', 'source', 'language'];

export function describeAgreement(test: TestEngine): void {
  // What is worked out is the same code on both; PostgreSQL takes five times as long to be asked.
  const runs = test.name === 'sqlite' ? 25 : 8;
  describe('answers', () => {
    it('are those worked out event by event, whatever the question and the page length', async () => {
      const store = await test.createStore();
      await fc.assert(
        fc.asyncProperty(
          madeChronicle,
          fc.array(fc.tuple(madePickyQuery, fc.integer({ min: 1, max: 9 })), { minLength: 8, maxLength: 8 }),
          async (chronicle, questions) => {
            await store.load(chronicle);
            const slow = createSlowAnswers(chronicle);
            for (const [query, limit] of questions) {
              const expected = slow.listEvents(query);
              const page = await store.events('made', query);
              expect(page).toEqual({ items: expected, matched: { count: expected.length, exact: true } });
              const paged = await readPages((cursor) => store.events('made', { ...query, limit, ...cursor }));
              expect(paged.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
              const lines = await store.eventLines('made', { ...query, limit: 1000 });
              expect(lines?.text.split('\n')).toEqual([
                ...(page?.items ?? []).map((item) => JSON.stringify(item)),
                '',
              ]);
            }
          },
        ),
        { numRuns: runs },
      );
    });

    it('tell of any tile what its events tell one by one', async () => {
      const store = await test.createStore();
      await fc.assert(
        fc.asyncProperty(
          madeChronicle,
          fc.array(fc.tuple(madeTileAddress, madeTileQuery), { minLength: 12, maxLength: 12 }),
          async (chronicle, questions) => {
            await store.load(chronicle);
            const slow = createSlowAnswers(chronicle);
            for (const [address, query] of questions)
              expect(await store.tile('made', address, query)).toEqual(slow.findTile(address, query));
          },
        ),
        { numRuns: runs },
      );
    });

    it('list claims and disputes as worked out claim by claim', async () => {
      const store = await test.createStore();
      await fc.assert(
        fc.asyncProperty(
          madeChronicle,
          fc.array(fc.tuple(madeClaimQuery, madeDisputeQuery, fc.integer({ min: 1, max: 5 })), {
            minLength: 4,
            maxLength: 4,
          }),
          async (chronicle, questions) => {
            await store.load(chronicle);
            const slow = createSlowAnswers(chronicle);
            for (const [claimQuery, disputeQuery, limit] of questions) {
              const claims = slow.listClaims(claimQuery);
              expect(await store.claims('made', claimQuery)).toEqual(pageOf(claims));
              expect(
                await readPages((page) => store.claims('made', { ...claimQuery, limit, ...page })),
              ).toEqual(claims);
              const disputes = slow.listDisputes(disputeQuery);
              expect(await store.disputes('made', disputeQuery)).toEqual(pageOf(disputes));
              expect(
                await readPages((page) => store.disputes('made', { ...disputeQuery, limit, ...page })),
              ).toEqual(disputes);
            }
          },
        ),
        { numRuns: runs },
      );
    });

    it('count every facet under all filters but its own', async () => {
      const store = await test.createStore();
      await fc.assert(
        fc.asyncProperty(
          madeChronicle,
          fc.array(madeQuery, { minLength: 3, maxLength: 3 }),
          async (chronicle, questions) => {
            await store.load(chronicle);
            const slow = createSlowAnswers(chronicle);
            for (const { sort: _sort, ...filters } of questions) {
              const facets = await store.facets('made', filters);
              for (const name of FACETS) {
                const counts = facets?.[name].map(({ value, count }) => ({ value, count }));
                expect(counts).toEqual(slow.countFacet(name, filters));
              }
            }
          },
        ),
        { numRuns: runs },
      );
    });
  });
}

function pageOf<T>(items: readonly T[]) {
  return { items, matched: { count: items.length, exact: true } };
}
