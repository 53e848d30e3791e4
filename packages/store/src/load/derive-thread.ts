import { parentPort, workerData } from 'node:worker_threads';
import { type BatchSetup, createBatchDeriver } from './derive-batches.ts';
import type { StagedRow } from './staged-row.ts';

/** Derives the batches that come, each answered in turn; nothing instead of a batch asks for what only the whole tells. */
const deriver = createBatchDeriver(workerData as BatchSetup);
parentPort?.on('message', (rows: readonly StagedRow[] | undefined) => {
  parentPort?.postMessage(rows === undefined ? deriver.finish() : deriver.derive(rows), []);
});
