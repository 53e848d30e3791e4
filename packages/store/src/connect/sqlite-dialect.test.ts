import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { NodeSqliteDialect } from './sqlite-dialect.ts';

it('tells that the disk is full, though SQLite has rolled back by itself', async () => {
  const file = new DatabaseSync('');
  file.exec('create table made (text text); pragma max_page_count = 10; pragma cache_size = 1');
  const db = new Kysely<never>({ dialect: new NodeSqliteDialect(file) });
  const fill = db.transaction().execute(async (tx) => {
    for (let at = 0; at < 100; at += 1) await sql`insert into made values (${'x'.repeat(1000)})`.execute(tx);
  });
  await expect(fill).rejects.toThrow('database or disk is full');
  expect(file.prepare('select count(*) as count from made').get()).toEqual({ count: 0 });
  await db.destroy();
});
