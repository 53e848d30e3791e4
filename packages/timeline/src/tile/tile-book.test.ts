import { coverView, type TileAddress } from '@linimasa/schema';
import { describe, expect, it, vi } from 'vitest';
import { createItem } from '../test-items.suite.ts';
import { createItemSource } from '../test-source.suite.ts';
import { waitFor } from '../wait-for.suite.ts';
import { TileBook } from './tile-book.ts';
import { toTileKey } from './tile-key.ts';

const DAYS = Array.from({ length: 366 }, (_, day) =>
  createItem({ id: `day-${day}`, edtf: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10) }),
);
const COVER = coverView({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2025, 0, 1) });

function read(wait?: (question: string, signal: AbortSignal) => Promise<unknown>) {
  const asked: string[] = [];
  const onTile = vi.fn<() => void>();
  const onError = vi.fn<(error: unknown) => void>();
  const source = createItemSource(DAYS, { asked, ...(wait === undefined ? {} : { wait }) });
  return { asked, onTile, onError, book: new TileBook(source, { lane: 'kind' }, { onTile, onError }) };
}

/** Lets questions wait until they are let go. */
function createGate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { wait: () => promise, open: resolve };
}

const far = (count: number): readonly TileAddress[] =>
  Array.from({ length: count }, (_, index) => ({ scale: 10, index: index * 4 }));

describe('TileBook', () => {
  it('asks for what is wanted, once', async () => {
    const { book, asked } = read();
    book.want(COVER);
    await waitFor(() => expect(COVER.every((address) => book.find(address) !== undefined)).toBe(true));
    book.want(COVER);
    expect(asked).toEqual(COVER.map(toTileKey));
    expect(book.find(COVER[1] ?? { scale: 0, index: 0 })?.count).toBeGreaterThan(60);
  });

  it('has no more than six questions open at a time', async () => {
    const gate = createGate();
    const { book, asked } = read(gate.wait);
    book.want(far(20));
    expect(asked).toHaveLength(6);
    gate.open();
    await waitFor(() => expect(asked).toHaveLength(20));
  });

  it('abandons what is wanted no more', () => {
    const signals: AbortSignal[] = [];
    const { book, asked, onError } = read(async (_, signal) => {
      signals.push(signal);
      await new Promise(() => {});
    });
    book.want(far(3));
    book.want(far(4).slice(2));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false, false]);
    expect(asked).toEqual(far(4).map(toTileKey));
    expect(onError).not.toHaveBeenCalled();
  });

  it('works out what lies in a complete tile, and what two halves make, without asking', async () => {
    const { book, asked } = read();
    const month = { scale: 32, index: Math.floor(Date.UTC(2024, 5, 1) / 2 ** 32) };
    await book.ask(month);
    const half = { scale: 31, index: month.index * 2 };
    expect(book.find({ scale: 25, index: month.index * 128 })?.complete).toBe(true);
    expect((book.find(half)?.count ?? 0) + (book.find({ ...half, index: half.index + 1 })?.count ?? 0)).toBe(
      book.find(month)?.count,
    );
    await book.ask({ ...month, index: month.index + (month.index % 2 === 0 ? 1 : -1) });
    expect(book.find({ scale: 33, index: Math.floor(month.index / 2) })?.count).toBeGreaterThan(80);
    expect(asked).toHaveLength(2);
  });

  it('names the nearest tile around one that is not there', async () => {
    const { book } = read();
    const [first] = COVER;
    if (first === undefined) throw new Error('No cover');
    await book.ask(first);
    const child = { scale: first.scale - 2, index: first.index * 4 + 3 };
    expect(book.findAround(child)?.index).toBe(first.index);
    expect(book.findAround({ ...child, index: child.index + 1 })).toBeUndefined();
  });

  it('says what failed, once, and asks again only when told to', async () => {
    let broken = true;
    const { book, asked, onError } = read(async () => {
      if (broken) throw new Error('The source is down');
    });
    const [first] = COVER;
    if (first === undefined) throw new Error('No cover');
    book.want([first]);
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    book.want([first]);
    expect(asked).toHaveLength(1);
    await expect(book.ask(first)).rejects.toThrow('The source is down');
    broken = false;
    book.retry();
    await waitFor(() => expect(book.find(first)).toBeDefined());
  });

  it('keeps the tiles used last', async () => {
    const { book, asked } = read();
    const addresses = Array.from({ length: 450 }, (_, index) => ({ scale: 8, index: 40 + index * 4 }));
    const [first] = addresses;
    if (first === undefined) throw new Error('No addresses');
    for (const address of addresses) await book.ask(address);
    expect(asked).toHaveLength(450);
    expect(book.find(addresses.at(-1) ?? first)).toBeDefined();
    expect(book.find(first)).toBeUndefined();
  });

  it('leaves nobody waiting when it is closed', async () => {
    const { book, onError } = read(() => new Promise(() => {}));
    const asking = book.ask({ scale: 33, index: 198 });
    book.close();
    await expect(asking).rejects.toThrow('closed');
    expect(onError).not.toHaveBeenCalled();
  });
});
