import type { SearchTerm } from '@linimasa/schema';
import type { CreateTableBuilder, Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { TimelineState } from '../store.ts';
import type { BulkTable, Database } from '../tables/database.ts';
import type { TextField } from '../words/index-event.ts';
import type { Deadline } from './deadline.ts';
import type { PackedRows } from './packed-rows.ts';

/** A term that an event must hold, in one field only if that is given. */
export interface SoughtTerm {
  readonly term: SearchTerm;
  readonly field?: TextField;
}

/** The least and the greatest of some numbers. */
export type NumberRange = readonly [from: number, to: number];

/** An edition, with ranges that hold the numbers of all its events, and few others. */
export interface NumberScope {
  readonly edition: string;
  readonly ranges: readonly NumberRange[];
}

/** The watch over a database's commits. */
export interface Watch {
  /** Resolves once it has told for the first time. */
  readonly begun: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What differs between databases; everything else is written once, in Kysely. */
export interface Engine {
  readonly name: 'sqlite' | 'postgresql';
  readonly db: Kysely<Database>;
  /** Where the database is, for people; never with a password. */
  readonly place: string;
  /** The database's own schema that holds our tables, where it has such a thing. */
  readonly schema?: string;
  /** The column type of text that compares by code point. */
  readonly text: RawBuilder<unknown>;
  /** The column type of bytes. */
  readonly bytes: RawBuilder<unknown>;
  /** Opens another connection, to read for long without holding up this one; to be destroyed by whoever opens it. */
  openReader(): Engine;
  /** Waits until no other process makes tables, and keeps them from it until the transaction ends. */
  lockSchema(tx: Transaction<Database>): Promise<void>;
  /** Adds the column `number` and makes it the key of a timeline's table. */
  keyByNumber(table: CreateTableBuilder<string, string>, key: string): CreateTableBuilder<string, string>;
  /** Creates `event_text`: the words of events, under their numbers. */
  createTextTable(db: Kysely<Database>): Promise<void>;
  /** Drops what versions before `createTextTable` searched, if it is there. */
  dropTextTables(db: Kysely<Database>): Promise<void>;
  /** The least number above those of an edition's events, and of every event whose number must differ from theirs. */
  findNextNumber(tx: Transaction<Database>, timeline: string): Promise<number>;
  /** Inserts many rows of one table, all of the same columns in the same order. */
  insertRows(tx: Transaction<Database>, table: BulkTable, rows: readonly object[]): Promise<void>;
  /** Inserts rows that were packed for this engine. */
  insertPacked(tx: Transaction<Database>, rows: PackedRows): Promise<void>;
  /** Makes events of an edition unsearchable again: those of the numbers given, else all that it holds. */
  deleteTexts(tx: Transaction<Database>, timeline: string, numbers?: readonly number[]): Promise<void>;
  /**
   * The numbers of the events whose text holds every term, in no order. Numbers of other editions may be among them where
   * the ranges of the scope hold some.
   */
  numbersHolding(
    tx: Transaction<Database>,
    scope: NumberScope,
    terms: readonly SoughtTerm[],
  ): Promise<readonly number[]>;
  /** Whether an event of an edition has any of many numbers, given as one parameter: found by that key, whatever else is indexed. */
  isNumbered(timeline: string, numbers: readonly number[]): RawBuilder<SqlBool>;
  /**
   * Gives up the statements of a transaction that are not done by a deadline, which they tell by throwing; none of them
   * where there is no deadline. SQLite can only do so where a statement asks `within_deadline()` now and then: those do
   * that search texts, all others end soon by themselves.
   */
  limitTime(tx: Transaction<Database>, deadline: Deadline | undefined): Promise<void>;
  /** Makes what a large load has written as quick to read as it will be. */
  settle(): Promise<void>;
  /** In a transaction that changes timelines: tells those who watch, once it commits. */
  announceCommit(tx: Transaction<Database>): Promise<void>;
  /**
   * Tells at which state every timeline stands, by id: at once, and within a second of every commit, of other processes
   * too. Goes on through the database's absence.
   */
  watch(onStates: (states: ReadonlyMap<string, TimelineState>) => void): Watch;
  /** How many bytes the database takes where it is kept. */
  measure(): Promise<number>;
  /** Copies the database to a new file while it serves. @throws {UnusableDatabaseError} where that is not how it is done */
  backup(path: string): Promise<void>;
  /** Whether an error says that the database itself is out of order or reach, not that the question is wrong. */
  isUnusable(error: unknown): boolean;
  /** Says in one sentence for a person, never with a password, why the database cannot be used. */
  explainError(error: unknown): string;
}
