import type { DisputeItem, DisputeQuery, Page } from '@linimasa/schema';
import { readValues } from '../question/read-values.ts';
import { InvalidQueryError } from '../store.ts';
import { findEdition } from './find-timeline.ts';
import { readPage } from './read-page.ts';
import type { Snapshot } from './snapshot.ts';

const FILTERS = ['event', 'attribute', 'standing'] as const;

/**
 * One page of the disputes that match, in the order of their events, then of the vocabulary, the event as a whole first;
 * `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function listDisputes(
  snapshot: Snapshot,
  id: string,
  query: DisputeQuery,
): Promise<Page<DisputeItem> | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const { values, issues } = await readValues(snapshot, held, FILTERS, query);
  if (issues.length > 0) throw new InvalidQueryError(issues);
  let rows = snapshot.tx.selectFrom('dispute').where('timeline', '=', held.edition);
  for (const column of ['event', 'attribute'] as const)
    if (values[column] !== undefined) rows = rows.where(column, 'in', values[column]);
  const { standing } = values;
  if (standing !== undefined) {
    rows = rows.where('id', 'in', (eb) =>
      eb
        .selectFrom('dispute_standing')
        .select('dispute')
        .where('timeline', '=', held.edition)
        .where('value', 'in', standing),
    );
  }
  return readPage<DisputeItem>(
    snapshot,
    rows,
    {
      order: { earliest: 'number', sequence: 'number', event: 'string', rank: 'number', id: 'string' },
      json: 'item',
      question: [id, 'dispute', values, query.review ?? 'published'],
    },
    query,
  );
}
