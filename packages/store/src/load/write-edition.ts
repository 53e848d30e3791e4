import type { TimelineAnswer } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import type { ColumnEntry } from '../columns/columns.ts';
import { encodeSegment } from '../columns/encode-segment.ts';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import type { EventPiece, PieceRows } from './create-rows.ts';
import { type Extent, joinExtents, NO_EXTENT } from './find-extent.ts';
import type { FieldValue } from './list-values.ts';

/** How many events a segment holds when it is written anew. */
const SEGMENT = 16_384;

/** How many of each an edition holds, and how far its events reach. */
export interface EditionTotals {
  readonly counts: Pick<TimelineAnswer['counts'], 'events' | 'claims' | 'disputes'>;
  readonly extent: Extent;
}

/** Writes an empty edition piece by piece. */
export interface EditionWriter {
  write(rows: PieceRows): Promise<void>;
  /** Writes what only the whole tells. */
  finish(): Promise<EditionTotals>;
}

/** Opens an edition that holds nothing, within a transaction that holds its timeline's row. */
export function openEdition(engine: Engine, tx: Transaction<Database>, timeline: string): EditionWriter {
  const dictionary = createDictionary();
  const entries: (ColumnEntry & { readonly id: string })[] = [];
  let totals: EditionTotals = { counts: { events: 0, claims: 0, disputes: 0 }, extent: NO_EXTENT };
  return {
    async write({ events, tables, extent }) {
      // Another edition may have been given numbers since the piece before.
      const next = await engine.findNextNumber(tx, timeline);
      const numbered = events.map((event, index) => ({ ...event, number: next + index }));
      await engine.insertRows(
        tx,
        'event',
        numbered.map(({ id, series, item, number: key }) => ({ timeline, number: key, id, series, item })),
      );
      await engine.insertTexts(tx, timeline, numbered);
      for (const { id, column, values, number: key } of numbered)
        entries.push({ ...column, id, number: key, values: values.map(dictionary.findNumber) });
      for (const [table, rows] of Object.entries(tables))
        await engine.insertRows(tx, table as keyof typeof tables, rows);
      totals = {
        counts: {
          events: totals.counts.events + events.length,
          claims: totals.counts.claims + tables.claim.length,
          disputes: totals.counts.disputes + tables.dispute.length,
        },
        extent: joinExtents(totals.extent, extent),
      };
    },
    async finish() {
      entries.sort(compareEntries);
      for (let at = 0; at < entries.length; at += SEGMENT) {
        const data = encodeSegment(entries.slice(at, at + SEGMENT));
        await engine.insertRows(tx, 'segment', [{ timeline, ordinal: at / SEGMENT, data }]);
      }
      await engine.insertRows(tx, 'dictionary', dictionary.list(timeline));
      return totals;
    },
  };
}

type OrderedEntry = Pick<ColumnEntry, 'earliest' | 'sequence'> & Pick<EventPiece, 'id'>;

/** Orders events by earliest instant, then sequence, then id by code point. */
function compareEntries(a: OrderedEntry, b: OrderedEntry): number {
  return a.earliest - b.earliest || a.sequence - b.sequence || (a.id < b.id ? -1 : 1);
}

/** Numbers the values of an edition as they come. */
function createDictionary() {
  const fields = new Map<string, Map<string, number>>();
  let size = 0;
  return {
    findNumber: ([field, value]: FieldValue): number => {
      let values = fields.get(field);
      if (values === undefined) fields.set(field, (values = new Map()));
      const known = values.get(value);
      if (known !== undefined) return known;
      values.set(value, size);
      return size++;
    },
    list: (timeline: string): readonly Database['dictionary'][] =>
      Array.from(fields, ([field, values]) =>
        Array.from(values, ([value, number]) => ({ timeline, number, field, value })),
      ).flat(),
  };
}
