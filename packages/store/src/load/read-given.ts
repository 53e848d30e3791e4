import type { Kysely } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import { type ChronicleLine, RECORD_KINDS, type RecordKind } from '../store.ts';
import type { Database, GivenType } from '../tables/database.ts';

/** How many records are read at once. */
const PAGE = 1_000;

/** A record given, under its id. */
export interface GivenRecord extends ChronicleLine {
  readonly id: string;
}

/** The records of a timeline as they were given: the timeline and its vocabulary, then each kind in its order. */
export async function* readGiven(
  db: Kysely<Database>,
  timeline: string,
  kinds: readonly RecordKind[] = RECORD_KINDS,
): AsyncGenerator<GivenRecord> {
  const row = await db
    .selectFrom('timeline')
    .select('head')
    .where('id', '=', timeline)
    .where('edition_of', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return;
  const head = JSON.parse(row.head ?? '{}') as Readonly<Record<string, unknown>>;
  for (const kind of kinds) {
    if (kind === 'timeline' || kind === 'vocabulary') yield { kind, id: kind, record: head[kind] };
    else yield* readType(db, timeline, kind);
  }
}

async function* readType(
  db: Kysely<Database>,
  timeline: string,
  kind: GivenType,
): AsyncGenerator<GivenRecord> {
  let last = -1;
  for (;;) {
    const rows = await db
      .selectFrom('given')
      .select(['number', 'id', 'record'])
      .where('timeline', '=', timeline)
      .where('type', '=', kind)
      .where('number', '>', last)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    for (const { id, record } of rows) yield { kind, id, record: JSON.parse(record) as unknown };
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = end.number;
  }
}

/** The same from one state of the database, however long the reading takes and whatever is written meanwhile. */
export async function* readRecords(engine: Engine, timeline: string): AsyncGenerator<ChronicleLine> {
  const reader = engine.openReader();
  try {
    const tx = await reader.db
      .startTransaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute();
    try {
      for await (const { kind, record } of readGiven(tx, timeline)) yield { kind, record };
    } finally {
      await tx.rollback().execute();
    }
  } finally {
    await reader.db.destroy();
  }
}
