import type { ChronicleHead, FieldValue } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import type { Database, TimelineRow } from '../tables/database.ts';
import type { ClearedEvents } from './clear-events.ts';
import type { EditionPiece } from './create-deriver.ts';
import { createAnswer, type EditionTotals, readTotals, replaceTotals } from './edition-totals.ts';
import { mergeSegments } from './merge-segments.ts';
import { numberValues, renumberValues } from './number-values.ts';
import { readExtent } from './read-extent.ts';

/** Events that take the place of others in an edition. */
export interface EditionChange {
  readonly head: ChronicleHead;
  readonly gone: ClearedEvents;
  readonly added: EditionPiece;
  /** The values that the entries of what is added name by number. */
  readonly values: readonly FieldValue[];
  /** What the edition stands at from now on. */
  readonly state: Pick<TimelineRow, 'revision' | 'digest' | 'ordinal'>;
}

/** Changes the columns of an edition whose rows were changed, and its answer; answers what it holds now. */
export async function changeEdition(
  engine: Engine,
  tx: Transaction<Database>,
  edition: string,
  { head, gone, added, values, state }: EditionChange,
): Promise<EditionTotals> {
  const numbers = await numberValues(engine, tx, edition, values);
  await mergeSegments(engine, tx, edition, gone.places, renumberValues(added.entries, numbers));
  const { answer } = await tx
    .selectFrom('timeline')
    .select('answer')
    .where('id', '=', edition)
    .executeTakeFirstOrThrow();
  const { counts, extent = await readExtent(tx, edition) } = replaceTotals(
    readTotals(JSON.parse(answer)),
    gone,
    added,
  );
  const totals = { counts, extent };
  await tx
    .updateTable('timeline')
    .set({ ...state, answer: createAnswer(head, totals) })
    .where('id', '=', edition)
    .execute();
  return totals;
}
