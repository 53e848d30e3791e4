import { describe, expect, it } from 'vitest';
import { joinSegments } from '../columns/join-segments.ts';
import { borrowColumns } from './borrow-columns.ts';
import type { FromReader } from './messages.ts';

const OLD = { edition: 'made', revision: 'one', ordinal: 1 };
const NEW = { edition: 'made', revision: 'two', ordinal: 2 };
const [old, current] = [joinSegments([], 1), joinSegments([], 2)];

describe('borrowColumns()', () => {
  it('tells the columns of one revision from those of another that the same question asks for', async () => {
    const told: FromReader[] = [];
    const borrowed = borrowColumns((message) => told.push(message));
    const view = borrowed.open(7);
    const asked = [OLD, NEW, NEW].map(async (key) => view.get(key));
    expect(told).toEqual([
      { kind: 'want', id: 7, key: OLD },
      { kind: 'want', id: 7, key: NEW },
    ]);
    borrowed.receive(7, OLD, old);
    expect(view.isWaiting()).toBe(true);
    borrowed.receive(7, NEW, current);
    expect(view.isWaiting()).toBe(false);
    expect(await Promise.all(asked)).toEqual([old, current, current]);
    expect(borrowed.open(8).get(NEW)).toBe(current);
  });

  it('waits for columns until they are joined, by the question itself too', async () => {
    const borrowed = borrowColumns(() => {});
    const view = borrowed.open(7);
    const asked = view.get(OLD);
    borrowed.receive(7, OLD, undefined);
    expect(await asked).toBeUndefined();
    expect(view.isWaiting()).toBe(true);
    view.put(OLD, old);
    expect(view.isWaiting()).toBe(false);
  });

  it('gives up what waits when its question is over, and asks for nothing more', async () => {
    const told: FromReader[] = [];
    const borrowed = borrowColumns((message) => told.push(message));
    const view = borrowed.open(7);
    const asked = view.get(OLD);
    view.close();
    await expect(asked).rejects.toThrow('The question is over');
    expect(() => view.get(NEW)).toThrow('The question is over');
    expect(told).toHaveLength(1);
    borrowed.receive(7, OLD, old);
    expect(view.get(OLD)).toBe(old);
  });
});
