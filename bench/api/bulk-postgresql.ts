import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadPeer } from '../peers/load-peer.ts';
import { connectPostgresql } from './plain-postgresql.ts';

interface Streams {
  readonly to: (sql: string) => NodeJS.ReadWriteStream;
  readonly from: (sql: string) => NodeJS.ReadWriteStream;
}

/**
 * Copies every row of one database of ours into an empty one of the same tables and indexes: `copy … from stdin` for
 * each table in one transaction. Taking the rows out, into files of `folder`, is not counted. Answers seconds.
 */
export async function copyPostgresql(from: string, to: string, folder: string): Promise<number> {
  const streams = (await loadPeer('pg-copy-streams')) as Streams;
  const source = await connectPostgresql(from);
  const { rows } = await source.query(TABLES);
  const tables = rows.map(({ name }) => String(name));
  const toFile = (table: string) => join(folder, `${table}.copy`);
  for (const table of tables)
    await pipeline(
      source.query(streams.to(`copy linimasa.${table} to stdout`)),
      createWriteStream(toFile(table)),
    );
  await source.end();

  const target = await connectPostgresql(to);
  const started = performance.now();
  await target.query('begin');
  for (const table of tables)
    await pipeline(
      createReadStream(toFile(table)),
      target.query(streams.from(`copy linimasa.${table} from stdin`)),
    );
  await target.query('commit');
  const seconds = (performance.now() - started) / 1000;
  await target.end();
  return seconds;
}

/** What we fill: not what migrations note. */
const TABLES = `select table_name as name from information_schema.tables
  where table_schema = 'linimasa' and table_name not like '%migration%'`;
