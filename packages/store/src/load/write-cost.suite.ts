import { describe, expect, it } from 'vitest';
import { createChronicle, createClaim, createEvent } from '../chronicles.suite.ts';
import { createStamp } from '../connect/create-stamp.ts';
import { createStore } from '../create-store.ts';
import type { TestEngine } from '../engines.suite.ts';
import type { ChronicleChange, ChronicleLine } from '../store.ts';
import { countRows } from './count-rows.suite.ts';

function dateEvent(index: number) {
  return {
    when: { edtf: new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10) },
    extra: { note: `note ${index}` },
  };
}

function putEvent(id: string, more: object): ChronicleLine {
  return { kind: 'event', record: { id, title: id, ...more } };
}

export function describeWriteCost(test: TestEngine): void {
  describe('the cost of write()', () => {
    it('is that of what it changes, however long the timeline is', async () => {
      const costs = [400, 1_600].map(async (length) => {
        const { engine, count } = countRows(await test.createEngine());
        const store = createStore(engine, createStamp);
        await store.load(
          createChronicle(
            Array.from({ length }, (_, index) => createEvent(`event-${index}`, dateEvent(index))),
          ),
        );
        const changes: readonly ChronicleChange['put'][] = [
          [putEvent('new', { when: '2000-03' })],
          [putEvent('new', { when: '2000-04' })],
          [putEvent(`event-${length - 1}`, { ...dateEvent(length - 1), summary: 'The latest.' })],
          [putEvent(`event-${length - 1}`, { when: '2000-04-02' })],
          [{ kind: 'actor', record: { id: 'guest', type: 'person', name: 'Guest' } }],
        ];
        const rows = [];
        for (const lines of changes)
          rows.push(await count(() => store.write('made', { put: lines, remove: [] })));
        return rows;
      });
      const [short, long] = await Promise.all(costs);
      expect(long).toEqual(short);
    });

    it('is a statement for hundreds of rows, not for each', async () => {
      const { engine, countStatements } = countRows(await test.createEngine());
      const store = createStore(engine, createStamp);
      const costs = [];
      for (const length of [20, 400]) {
        const events = Array.from({ length }, (_, index) =>
          createEvent(`event-${index}`, {
            formerIds: [`old-${index}`],
            relations: [{ type: 'part-of', to: 'hub' }],
          }),
        );
        const claims = events.map(({ id }) =>
          createClaim(
            `claim-${id}`,
            { event: id },
            { stance: 'asserts', claimants: ['kim'], attribution: 'named' },
          ),
        );
        await store.load(createChronicle([createEvent('hub'), ...events], { claims }));
        const lines = [putEvent('hub', { summary: 'Of all.' })];
        costs.push(await countStatements(() => store.write('made', { put: lines, remove: [] })));
      }
      expect(costs[1]).toBeLessThan((costs[0] ?? 0) + 10);
      expect((await store.event('made', 'old-7'))?.id).toBe('event-7');
      expect((await store.event('made', 'hub'))?.relations).toHaveLength(400);
    });
  });
}
