import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.suite.ts';

/** What stays on the coordinator: the steps taken. */
const LOCAL = ['migration', 'migration_lock'];
/** Of SQL and functions that came with PostgreSQL 18: clusters and managed servers are behind. */
const TOO_NEW =
  /\b(?:uuidv7|uuidv4|casefold|array_sort|array_reverse|without overlaps|returning\s+(?:old|new)|(?:stored|virtual)\s+generated|generated always as .* virtual)\b/i;
const SCRIPT = join(import.meta.dirname, '../../../../docs/guides/scale-out/citus.sql');

export function describeCitus(test: TestEngine): void {
  describe('tables that Citus can distribute', () => {
    it('have the id of the timeline first in every key', async () => {
      const { db } = await test.createEngine();
      const { rows } = await sql<{ name: string; columns: string[] }>`
        select t.relname || '.' || i.relname as name, array_agg(a.attname::text order by k.ordinal) as columns
        from pg_index x
        join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'linimasa'
        cross join unnest(x.indkey) with ordinality as k(attribute, ordinal)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attribute
        where (x.indisunique or x.indisprimary) and t.relname not in (${sql.join(LOCAL)})
        group by 1`.execute(db);
      expect(rows.length).toBeGreaterThan(8);
      const wrong = rows.filter(({ name, columns }) =>
        name.startsWith('timeline.') ? columns[0] !== 'id' : columns[0] !== 'timeline',
      );
      expect(wrong).toEqual([]);
    });

    it('refer to rows of the same timeline only', async () => {
      const { db } = await test.createEngine();
      const { rows } = await sql<{ name: string; columns: string[]; targets: string[] }>`
        select c.conname as name,
          array(select attname::text from unnest(c.conkey) k join pg_attribute on attrelid = c.conrelid and attnum = k) as columns,
          array(select attname::text from unnest(c.confkey) k join pg_attribute on attrelid = c.confrelid and attnum = k) as targets
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace and n.nspname = 'linimasa'
        where c.contype = 'f'`.execute(db);
      const wrong = rows.filter(
        ({ columns, targets }) => columns[0] !== 'timeline' || !['timeline', 'id'].includes(targets[0] ?? ''),
      );
      expect(wrong).toEqual([]);
    });

    it('are all named by the script that distributes them, each by its timeline', async () => {
      const { db } = await test.createEngine();
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = 'linimasa'
        and tablename not in (${sql.join(LOCAL)}) order by 1`.execute(db);
      const script = readFileSync(SCRIPT, 'utf8');
      const named = Array.from(
        script.matchAll(/create_distributed_table\('linimasa\.(\w+)', '(\w+)'/g),
        ([, table = '', column = '']) => `${table} ${column}`,
      );
      const wanted = rows.map(({ name }) => `${name} ${name === 'timeline' ? 'id' : 'timeline'}`);
      expect(named.toSorted()).toEqual(wanted.toSorted());
    });

    it('use nothing that only PostgreSQL 18 has', () => {
      const files = ['tables', 'connect', 'load', 'read', 'question'].flatMap((folder) => {
        const path = join(import.meta.dirname, '..', folder);
        return readdirSync(path)
          .filter((name) => name.endsWith('.ts') && !/\.(?:suite|test)\.ts$/.test(name))
          .map((name) => join(path, name));
      });
      const found = files.filter((file) => TOO_NEW.test(readFileSync(file, 'utf8')));
      expect(found).toEqual([]);
    });
  });
}
