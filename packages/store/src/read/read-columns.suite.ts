import { describe, expect, it } from 'vitest';
import type { ColumnEntry } from '../columns/columns.ts';
import { encodeSegment } from '../columns/encode-segment.ts';
import type { TestEngine } from '../engines.suite.ts';
import { createColumnsCache } from './columns-cache.ts';
import { createMemory } from './memory.ts';
import { readColumns } from './read-columns.ts';

/** More than any statement brings. */
const SEGMENTS = 13;

function createEntry(number: number): ColumnEntry {
  const span = { earliest: number, startBefore: number, endFrom: number, latest: number };
  return { ...span, number, sequence: 1, weight: 0, undated: false, values: [] };
}

export function describeReadColumns(test: TestEngine): void {
  describe('readColumns()', () => {
    it('joins every segment once, whatever their ordinals', async () => {
      const engine = await test.createEngine();
      const columns = await engine.db.transaction().execute(async (tx) => {
        for (let at = 0; at < SEGMENTS; at += 1)
          await engine.insertRows(tx, 'segment', [
            { timeline: 'made', ordinal: at * 1_000_003, data: encodeSegment([createEntry(at)]) },
          ]);
        const snapshot = {
          tx,
          engine,
          columns: createColumnsCache(1_000_000),
          memory: createMemory(1_000_000),
          deadline: undefined,
          check: () => {},
        };
        const timeline = { id: 'made', revision: '1' };
        return readColumns(snapshot, { edition: 'made', ordinal: 1, timeline } as never);
      });
      expect([...columns.number]).toEqual(Array.from({ length: SEGMENTS }, (_, at) => at));
    });
  });
}
