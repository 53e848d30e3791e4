import { parentPort, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { createReads } from '../create-reads.ts';
import type { ReaderPlace } from './messages.ts';
import { serveQuestions } from './serve-questions.ts';

// A reader like any other, but that it never finishes counting the timelines, and dies of the changes of one.
if (parentPort !== null)
  await serveQuestions(parentPort, workerData as ReaderPlace, (engine, options) => ({
    ...createReads(engine, options),
    timelines: () =>
      engine.db.transaction().execute(async (tx) => {
        await engine.limitTime(tx, options?.deadline);
        const goesOn = engine.name === 'sqlite' ? sql`within_deadline()` : sql`true`;
        await sql`with recursive number (value) as (select 1 union all select value + 1 from number where ${goesOn})
          select count(*) from number`.execute(tx);
        return [];
      }),
    changes: () => process.exit(1),
  }));
