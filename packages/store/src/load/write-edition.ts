import type { TimelineAnswer } from '@linimasa/schema';
import type { Transaction } from 'kysely';
import { encodeSegment } from '../columns/encode-segment.ts';
import { SEGMENT_LENGTH } from '../columns/segment-layout.ts';
import type { Engine } from '../connect/engine.ts';
import type { Database } from '../tables/database.ts';
import type { PieceRows } from './create-rows.ts';
import { type Extent, joinExtents, NO_EXTENT } from './find-extent.ts';
import type { FieldValue } from './list-values.ts';
import type { Entries } from './sort-entries.ts';

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

/**
 * Opens an edition that holds nothing, within a transaction that holds its timeline's row. `numberEvent` gives a number
 * that no other event has.
 */
export function openEdition(
  engine: Engine,
  tx: Transaction<Database>,
  timeline: string,
  entries: Entries,
  numberEvent: () => number,
): EditionWriter {
  const dictionary = createDictionary();
  let totals: EditionTotals = { counts: { events: 0, claims: 0, disputes: 0 }, extent: NO_EXTENT };
  return {
    async write({ events, tables, extent }) {
      const numbered = events.map((event) => ({ ...event, number: numberEvent() }));
      await engine.insertRows(
        tx,
        'event',
        numbered.map(({ id, series, item, number }) => ({ timeline, number, id, series, item })),
      );
      await engine.insertTexts(tx, timeline, numbered);
      for (const { id, column, values, number } of numbered)
        entries.add(id, { ...column, number, values: values.map(dictionary.findNumber) });
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
      let ordinal = 0;
      for (const segment of entries.listInOrder(SEGMENT_LENGTH)) {
        await engine.insertRows(tx, 'segment', [{ timeline, ordinal, data: encodeSegment(segment) }]);
        ordinal += 1;
      }
      await engine.insertRows(tx, 'dictionary', dictionary.list(timeline));
      return totals;
    },
  };
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
