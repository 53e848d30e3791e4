import type { Issue } from '@linimasa/schema';
import { parseHead } from '@linimasa/schema/zod';
import type { PackedRows } from '../connect/packed-rows.ts';
import type { Warnings } from '../store.ts';
import { createDeriver, type DerivedPiece, type DeriverSetup } from './create-deriver.ts';
import type { StagedRow } from './staged-row.ts';
import { unpackBatch } from './unpack-batch.ts';
import { isWarning, MOST_WARNINGS } from './warning-list.ts';

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
  /** The first warnings, and how many there are. */
  readonly warnings: Warnings;
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
      const placed = found.map((issue) => ({ ...issue, path: place(issue.path) }));
      const errors = placed.filter((issue) => !isWarning(issue));
      const warnings = placed.filter(isWarning);
      isSound &&= errors.length === 0;
      return {
        issues: errors,
        warnings: { issues: warnings.slice(0, MOST_WARNINGS), count: warnings.length },
        ...(isSound ? { piece: deriver.derive(records, numbers) } : {}),
      };
    },
    finish: deriver.finish,
  };
}
