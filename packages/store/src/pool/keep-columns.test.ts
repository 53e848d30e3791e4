import { describe, expect, it } from 'vitest';
import { encodeSegment } from '../columns/encode-segment.ts';
import { joinSegments } from '../columns/join-segments.ts';
import { type ColumnsKey, measureColumns } from '../read/columns-cache.ts';
import { keepColumns } from './keep-columns.ts';
import { stringifyKey, type ToReader } from './messages.ts';

const join = () =>
  joinSegments(
    [
      encodeSegment([
        {
          number: 1,
          earliest: 0,
          startBefore: 1,
          endFrom: 0,
          latest: 1,
          sequence: 0,
          weight: 0,
          undated: false,
          values: [],
        },
      ]),
    ],
    0,
  );
const SIZE = measureColumns(join());
const A = { edition: 'a', revision: 'one', ordinal: 1 };
const B = { edition: 'b', revision: 'one', ordinal: 1 };
const C = { edition: 'c', revision: 'one', ordinal: 1 };

/** A keeper, the messages that askers were told, by their ids, and the keys that readers were told to drop. */
function createKeeper(limit: number) {
  const told: ToReader[] = [];
  const dropped: string[] = [];
  const keeper = keepColumns(limit, (key) => dropped.push(stringifyKey(key)));
  const want = (id: number, key: ColumnsKey) =>
    keeper.want({ id, tell: (message) => told.push(message) }, key);
  return { keeper, want, told, dropped };
}

describe('keepColumns()', () => {
  it('lets the first that asks join, and gives the same arrays to those that come meanwhile and later', () => {
    const { keeper, want, told } = createKeeper(SIZE);
    want(1, A);
    want(2, A);
    expect(told).toEqual([{ kind: 'columns', id: 1, key: A }]);
    const columns = join();
    keeper.put(A, columns);
    keeper.end(1);
    want(3, A);
    expect(told.slice(1)).toEqual([
      { kind: 'columns', id: 2, key: A, columns },
      { kind: 'columns', id: 3, key: A, columns },
    ]);
  });

  it('passes the task on when the one that has it ends without', () => {
    const { keeper, want, told } = createKeeper(SIZE);
    for (const id of [1, 2, 3]) want(id, A);
    keeper.end(2);
    keeper.end(1);
    expect(told).toEqual([
      { kind: 'columns', id: 1, key: A },
      { kind: 'columns', id: 3, key: A },
    ]);
  });

  it('keeps one revision of an edition', () => {
    const { keeper, want, dropped } = createKeeper(10 * SIZE);
    want(1, A);
    keeper.put(A, join());
    const next = { ...A, revision: 'two', ordinal: 2 };
    want(2, next);
    keeper.put(next, join());
    expect(dropped).toEqual([stringifyKey(A)]);
  });

  it('gives columns that are late to those who wait, and keeps the newer', () => {
    const { keeper, want, told, dropped } = createKeeper(10 * SIZE);
    const next = { ...A, revision: 'two', ordinal: 2 };
    for (const id of [1, 2]) want(id, A);
    want(3, next);
    const [late, columns] = [join(), join()];
    keeper.put(next, columns);
    keeper.put(A, late);
    expect(told.at(-1)).toEqual({ kind: 'columns', id: 2, key: A, columns: late });
    expect(dropped).toEqual([stringifyKey(A)]);
    want(4, next);
    expect(told.at(-1)).toEqual({ kind: 'columns', id: 4, key: next, columns });
    keeper.end(1);
    want(5, A);
    expect(told.at(-1)).toEqual({ kind: 'columns', id: 5, key: A });
  });

  it('drops those used longest ago beyond its limit, never the last', () => {
    const { keeper, want, told, dropped } = createKeeper(2 * SIZE);
    keeper.put(A, join());
    keeper.put(B, join());
    keeper.use(A);
    keeper.put(C, join());
    expect(dropped).toEqual([stringifyKey(B)]);
    want(1, B);
    expect(told).toEqual([{ kind: 'columns', id: 1, key: B }]);
    const small = createKeeper(1);
    small.keeper.put(A, join());
    small.want(1, A);
    expect(small.dropped).toEqual([]);
    expect(small.told[0]).toHaveProperty('columns');
  });
});
