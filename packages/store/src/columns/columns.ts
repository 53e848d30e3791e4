import type { Span } from '@linimasa/schema';

/**
 * One event as its timeline's columns hold it. Bounds in UTC milliseconds; `values` are numbers of the timeline's
 * dictionary: one for every value of every field that the event has.
 */
export interface ColumnEntry extends Span {
  /** The event's number: unique in its database, under which its record and its words stand. */
  readonly number: number;
  readonly sequence: number;
  /** In whole millionths, 0 to 1,000,000. */
  readonly weight: number;
  readonly undated: boolean;
  /** The members of a set, in order; absent when the hull is all there is to say. */
  readonly spans?: readonly Span[];
  readonly values: readonly number[];
}

/** The fields by which events are found and counted; the timeline's own are `extra.NAME`. */
export type ValueField =
  | 'actor'
  | 'place'
  | 'kind'
  | 'status'
  | 'tag'
  | 'source'
  | 'origin'
  | 'language'
  | 'importance'
  | 'contested'
  | `extra.${string}`;

/** A value of a field, under its number in the timeline's dictionary (dense from 0, never reused). */
export interface DictionaryEntry {
  readonly number: number;
  readonly field: ValueField;
  readonly value: string;
}

/**
 * What is asked of every event of a timeline at once, one typed array a column, in order of start (earliest, sequence,
 * id): an event's place in that order is its position. All arrays stand in shared memory, so that threads hold them once.
 */
export interface Columns {
  readonly length: number;
  readonly number: Uint32Array;
  readonly earliest: Float64Array;
  readonly startBefore: Float64Array;
  readonly endFrom: Float64Array;
  readonly latest: Float64Array;
  readonly sequence: Uint32Array;
  readonly weight: Uint32Array;
  /** 1 where the event has no place on the axis. */
  readonly undated: Uint8Array;
  /** Values of the event at a position: `values` from `valueStart[position]` to before `valueStart[position + 1]`. */
  readonly valueStart: Uint32Array;
  readonly values: Uint32Array;
  /** Positions of the events that are dated by a set, ascending, and where the members of each begin in `spans`. */
  readonly spanned: Uint32Array;
  readonly spanStart: Uint32Array;
  /** Members, four numbers each: earliest, startBefore, endFrom, latest. */
  readonly spans: Float64Array;
  /** Dated positions by weight (heaviest first), then position. */
  readonly byWeight: Uint32Array;
  /** Dated positions by the last instant they touch (`latest - 1`, or the instant itself where both ends are one). */
  readonly byLast: Uint32Array;
  /** Positions that have a value, ascending: `postings` from `postingStart[value]` to before `postingStart[value + 1]`. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
}
