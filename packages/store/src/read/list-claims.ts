import type { ClaimItem, ClaimQuery, Page } from '@linimasa/schema';
import { readValues } from '../question/read-values.ts';
import { InvalidQueryError } from '../store.ts';
import { canBeHeld, findEdition } from './find-timeline.ts';
import { readPage } from './read-page.ts';
import type { Snapshot } from './snapshot.ts';

const FILTERS = ['event', 'attribute', 'claimant', 'stance', 'source'] as const;

/**
 * One page of the claims that match, in order of saying, those of which that is not known last; `undefined` when there
 * is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function listClaims(
  snapshot: Snapshot,
  id: string,
  query: ClaimQuery,
): Promise<Page<ClaimItem> | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const { values, issues } = await readValues(snapshot, held, FILTERS, query);
  if (issues.length > 0) throw new InvalidQueryError(issues);
  let rows = snapshot.tx.selectFrom('claim').where('timeline', '=', held.edition);
  for (const column of ['event', 'attribute', 'stance'] as const)
    if (values[column] !== undefined) rows = rows.where(column, 'in', values[column]);
  for (const link of ['claimant', 'source'] as const) {
    const linked = values[link];
    if (linked === undefined) continue;
    rows = rows.where('id', 'in', (eb) =>
      eb
        .selectFrom(`claim_${link}` as 'claim_source')
        .select('claim')
        .where('timeline', '=', held.edition)
        .where('value', 'in', linked),
    );
  }
  if (query.contested !== undefined) rows = rows.where('contested', '=', 1);
  return readPage<ClaimItem>(
    snapshot,
    rows,
    {
      order: { said_from: 'number', id: 'string' },
      json: 'item',
      question: [id, 'claim', values, query.contested ?? false, query.review ?? 'published'],
    },
    query,
  );
}

/** One claim; `undefined` when there is none. */
export async function findClaim(
  snapshot: Snapshot,
  timeline: string,
  id: string,
  review: Pick<ClaimQuery, 'review'> = {},
): Promise<ClaimItem | undefined> {
  const held = await findEdition(snapshot, timeline, review);
  if (held === undefined || !canBeHeld(id)) return undefined;
  const row = await snapshot.tx
    .selectFrom('claim')
    .select('item')
    .where('timeline', '=', held.edition)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.item) as ClaimItem);
}
