import { describe, expect, it } from 'vitest';
import { createTestEngines } from '../engines.suite.ts';

const { postgresql } = createTestEngines();
const LARGE = 20_000;

/** Rows that PostgreSQL refuses at once, with far more behind them than a connection takes in. */
const TWICE = Array.from({ length: LARGE }, (_, index) => ({
  timeline: 'made',
  id: `id-${index % 2}`,
  record: 'x'.repeat(1_000),
}));

describe('copyRows()', () => {
  it('brings every character back', async () => {
    const engine = await postgresql.createEngine();
    const texts = ['', '\\N', '\\.', 'a\tb\nc\rd\\e\\\\t', '\b\f\v', '‮ñ𝄞', '\\x41', 'null'];
    const rows = texts.map((record, index) => ({ timeline: 'made', id: `id-${index}`, record }));
    await engine.db.transaction().execute((tx) => engine.insertRows(tx, 'source', rows));
    expect(
      await engine.db.selectFrom('source').select(['timeline', 'id', 'record']).orderBy('id').execute(),
    ).toEqual(rows);
    const data = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const segment = [{ timeline: 'made', ordinal: 0, data }];
    await engine.db.transaction().execute((tx) => engine.insertRows(tx, 'segment', segment));
    const [held] = await engine.db.selectFrom('segment').select('data').execute();
    expect([...(held?.data ?? [])]).toEqual([...data]);
  });

  it('rejects rows that are refused while more are on the way, and leaves the connection usable', async () => {
    const engine = await postgresql.createEngine();
    const load = engine.db.transaction().execute((tx) => engine.insertRows(tx, 'source', TWICE));
    await expect(load).rejects.toThrow(/duplicate key/);
    expect(await engine.db.selectFrom('source').select('id').execute()).toEqual([]);
  });
});
