import type { EventItem, Page } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { createEvent } from '../panel/test-event.suite.ts';
import { PAGE, RowPages } from './row-pages.ts';

const { relations: _relations, series: _series, ...event } = createEvent();

/** A list of so many rows, each named for its place. */
function open(count: number) {
  const asked: (string | undefined)[] = [];
  const ask = async (cursor: string | undefined, skip: boolean): Promise<Page<EventItem>> => {
    asked.push(skip ? `past ${cursor}` : cursor);
    const from = Number(cursor ?? 0);
    const length = Math.min(PAGE, count - from);
    const items = Array.from({ length }, (_, index) => ({ ...event, relations: [], id: `${from + index}` }));
    const next = from + length < count ? { next: `${from + length}` } : {};
    return { items, matched: { count: Math.min(count, 10_000), exact: count <= 10_000 }, ...next };
  };
  let told = 0;
  const rows = new RowPages(ask, () => (told += 1));
  const look = async (first: number, last = first) => {
    rows.look(first, last);
    await expect.poll(() => rows.row(last)?.id).toBe(`${last}`);
  };
  return { rows, asked, look, told: () => told };
}

describe('RowPages', () => {
  it('knows its length from the first page, and reads what is looked at', async () => {
    const { rows, asked, look, told } = open(450);
    await look(0, 20);
    await look(0, 20);
    expect(told()).toBe(1);
    expect(rows.length).toBe(450);
    expect(asked).toEqual([undefined]);
    await look(449);
    expect(asked).toEqual([undefined, 'past 200', '400']);
    expect(rows.row(450)).toBeUndefined();
  });

  it('goes on beyond what is counted, lets go of what is far, and finds back by one question', async () => {
    const { rows, asked, look } = open(20_000);
    await look(0);
    expect(rows.length).toBe(10_000);
    for (let page = 1; page < 30; page += 1) await look(page * PAGE);
    await look(12_000);
    expect(rows.length).toBeGreaterThan(12_000);
    expect(rows.row(0)).toBeUndefined();
    const before = asked.length;
    await look(0);
    expect(asked.length).toBe(before + 1);
    await look(19_999);
    expect(rows.length).toBe(20_000);
  });

  it('asks again for what failed only when told to', async () => {
    let asks = 0;
    const rows = new RowPages(
      () => Promise.reject(new Error(`no answer ${(asks += 1)}`)),
      () => undefined,
    );
    rows.look(0, 5);
    await expect.poll(() => rows.error).toBeInstanceOf(Error);
    rows.look(0, 5);
    expect(asks).toBe(1);
    rows.retry();
    await expect.poll(() => asks).toBe(2);
  });
});
