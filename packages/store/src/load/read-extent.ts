import {
  type EventItem,
  findExtent,
  joinExtents,
  MAX_INSTANT,
  NO_EXTENT,
  type Window,
} from '@linimasa/schema';
import type { Transaction } from 'kysely';
import { openSegment, type SegmentColumns } from '../columns/segment-layout.ts';
import type { Database } from '../tables/database.ts';

/** How many items are read at once. */
const PAGE = 100;

/** An event that may reach so far, which its item tells. */
interface Candidate {
  readonly number: number;
  readonly to: number;
}

/**
 * The extent of all events that an edition holds, by its columns. Only items tell which ends are known: those are read
 * that may reach farther than any event surely does, until none is left.
 */
export async function readExtent(tx: Transaction<Database>, timeline: string): Promise<Window> {
  let { from, to } = NO_EXTENT;
  let candidates: readonly Candidate[] = [];
  for await (const columns of readSegments(tx, timeline)) {
    const found: Candidate[] = [];
    for (const [at, number] of columns.number.entries()) {
      if (columns.undated[at] === 1) continue;
      const [earliest = 0, latest = 0, startBefore = 0] = [
        columns.earliest[at],
        columns.latest[at],
        columns.startBefore[at],
      ];
      const ends = [latest, startBefore].map((end) => (end < MAX_INSTANT ? end : earliest));
      from = Math.min(from, earliest);
      to = Math.max(to, Math.min(...ends));
      found.push({ number, to: Math.max(...ends) });
    }
    candidates = [...candidates, ...found].filter((candidate) => candidate.to > to);
  }
  const farthest = candidates.toSorted((a, b) => b.to - a.to);
  for (let at = 0; (farthest[at]?.to ?? -Infinity) > to; at += PAGE) {
    const numbers = farthest.slice(at, at + PAGE).map(({ number }) => number);
    const rows = await tx
      .selectFrom('event')
      .select('item')
      .where('timeline', '=', timeline)
      .where('number', 'in', numbers)
      .execute();
    ({ to } = joinExtents({ from, to }, findExtent(rows.map(({ item }) => JSON.parse(item) as EventItem))));
  }
  return { from, to };
}

/** The columns of an edition, a segment at a time. */
async function* readSegments(tx: Transaction<Database>, timeline: string): AsyncGenerator<SegmentColumns> {
  let last = -1;
  for (;;) {
    const row = await tx
      .selectFrom('segment')
      .select(['ordinal', 'data'])
      .where('timeline', '=', timeline)
      .where('ordinal', '>', last)
      .orderBy('ordinal')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return;
    yield openSegment(row.data).columns;
    last = row.ordinal;
  }
}
