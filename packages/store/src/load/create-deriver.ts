import type { ChronicleHead, FieldValue } from '@linimasa/schema';
import type { Engine } from '../connect/engine.ts';
import { findPacker } from '../connect/find-packer.ts';
import type { PackedRows } from '../connect/packed-rows.ts';
import type { BulkTable } from '../tables/database.ts';
import { createDictionary } from './create-dictionary.ts';
import { createEditionMaker, type Edition } from './create-editions.ts';
import type { PieceRows } from './create-rows.ts';
import type { EditionTotals } from './edition-totals.ts';
import { type ChronicleRecords, listGivenRows, listLinkRows, type RecordNumbers } from './given.ts';
import type { SortedEntry } from './sort-entries.ts';

/** What a timeline is derived for. */
export interface DeriverSetup {
  readonly engine: Engine['name'];
  readonly editions: readonly [Edition, ...Edition[]];
  /** The number of the first event of all editions; those behind it count on. */
  readonly firstNumber: number;
}

/** What some events and claims add to an edition besides rows. */
export interface EditionPiece extends EditionTotals {
  readonly entries: readonly SortedEntry[];
}

/** What some events and claims add to their timeline, packed for its engine. */
export interface DerivedPiece {
  readonly rows: readonly PackedRows[];
  /** In the order of the editions. */
  readonly editions: readonly EditionPiece[];
}

/** Derives a timeline piece by piece. */
export interface Deriver {
  /** Takes all events and claims at once that name each other. */
  readonly derive: (records: ChronicleRecords, numbers: RecordNumbers) => DerivedPiece;
  /** The values of each edition, each at the number by which entries name it. */
  readonly values: readonly (readonly FieldValue[])[];
  /** What only the whole tells: the values that have come. */
  readonly finish: () => readonly PackedRows[];
}

/** Makes what derives events and claims under a head. */
export function createDeriver(head: ChronicleHead, { engine, editions, firstNumber }: DeriverSetup): Deriver {
  const timeline = editions[0].id;
  const { packRows, packTexts } = findPacker(engine);
  const createEditions = createEditionMaker(head, editions);
  const dictionaries = editions.map(() => createDictionary());
  let next = firstNumber;
  const packEdition = (
    edition: string,
    { events, tables }: PieceRows,
    findValue: ReturnType<typeof createDictionary>['findNumber'],
  ) => {
    const numbered = events.map((event) => ({ ...event, number: next++ }));
    return {
      rows: [
        ...packRows(
          'event',
          numbered.map(({ id, series, item, number }) => ({ timeline: edition, number, id, series, item })),
        ),
        ...packTexts(edition, numbered),
        ...Object.entries(tables).flatMap(([table, rows]) => packRows(table as BulkTable, rows)),
      ],
      entries: numbered.map(
        ({ id, number, column, values: own }): SortedEntry => [
          column.earliest,
          column.sequence,
          id,
          JSON.stringify({ ...column, number, values: own.map(findValue) }),
        ],
      ),
    };
  };
  return {
    derive: (records, numbers) => {
      const pieces = createEditions(records).map((piece, index) => {
        const { rows, entries } = packEdition(
          editions[index]?.id ?? timeline,
          piece,
          dictionaries[index]?.findNumber ?? (() => 0),
        );
        const { events, extent, tables } = piece;
        const counts = {
          events: events.length,
          claims: tables.claim.length,
          disputes: tables.dispute.length,
        };
        return { rows, edition: { counts, extent, entries } };
      });
      return {
        rows: [
          ...packRows('given', listGivenRows(timeline, records, numbers)),
          ...packRows('given_link', listLinkRows(timeline, records)),
          ...pieces.flatMap(({ rows }) => rows),
        ],
        editions: pieces.map(({ edition }) => edition),
      };
    },
    values: dictionaries.map(({ values }) => values),
    finish: () =>
      dictionaries.flatMap(({ values }, index) =>
        packRows(
          'dictionary',
          values.map(([field, value], number) => ({
            timeline: editions[index]?.id ?? timeline,
            number,
            field,
            value,
          })),
        ),
      ),
  };
}
