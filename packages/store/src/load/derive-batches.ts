import type { Issue } from '@linimasa/schema';
import { parseHead } from '@linimasa/schema/zod';
import type { PackedRows } from '../connect/packed-rows.ts';
import { createDeriver, type DerivedPiece, type DeriverSetup } from './create-deriver.ts';
import type { StagedRow } from './staged-row.ts';
import { unpackBatch } from './unpack-batch.ts';

/** What staged rows are derived for; it can be told to another thread. */
export interface BatchSetup extends DeriverSetup {
  /** The head as it was given. */
  readonly head: Readonly<Record<string, unknown>>;
  /** How many events and claims were staged in all. */
  readonly count: number;
}

/** What batches come to: what is wrong with them, else, as long as nothing was, what they add to their timeline. */
export interface DerivedBatch {
  readonly issues: readonly Issue[];
  readonly piece?: DerivedPiece;
}

/** Parses and derives staged rows, batch by batch. */
export interface BatchDeriver {
  readonly derive: (rows: readonly StagedRow[]) => DerivedBatch;
  /** What only the whole tells. */
  readonly finish: () => readonly PackedRows[];
}

/** Makes what parses and derives staged rows under a head without errors. */
export function createBatchDeriver({ head: given, count, ...setup }: BatchSetup): BatchDeriver {
  const { head, parseRecords } = parseHead(given);
  const deriver = createDeriver(head, setup);
  let isSound = true;
  return {
    derive: (rows) => {
      const { input, numbers, place } = unpackBatch(rows, count);
      const { issues: found, ...records } = parseRecords(input);
      const errors = found.filter(({ severity }) => severity !== 'warning');
      isSound &&= errors.length === 0;
      return {
        issues: errors.map((issue) => ({ ...issue, path: place(issue.path) })),
        ...(isSound ? { piece: deriver.derive(records, numbers) } : {}),
      };
    },
    finish: deriver.finish,
  };
}
