import type { Span, ValueField } from '@linimasa/schema';

/**
 * One event as its timeline's columns hold it. Bounds in UTC milliseconds; `values` are numbers of the timeline's
 * dictionary: one for every value of every field that the event has, each once.
 */
export interface ColumnEntry extends Span {
  /** The event's number: unique in its edition, under which its record and its words stand. */
  readonly number: number;
  readonly sequence: number;
  /** In whole millionths, 0 to 1,000,000. */
  readonly weight: number;
  readonly undated: boolean;
  /** The members of a set, in order, of which the first starts with the entry; absent when the hull is all there is to say. */
  readonly spans?: readonly Span[];
  readonly values: readonly number[];
}

/** A value of a field, under its number in the timeline's dictionary (dense from 0, never reused). */
export interface DictionaryEntry {
  readonly number: number;
  readonly field: ValueField;
  readonly value: string;
}

/** Bits of `marks`: the event has no place on the axis; it is dated by a set, whose members stand in `spans`. */
export const UNDATED_MARK = 1;
/** See {@link UNDATED_MARK}. */
export const SPANNED_MARK = 2;

/** What segments hold, joined: one typed array a column, in order of start (earliest, sequence, id). */
export interface StoredColumns {
  readonly length: number;
  /** How many values the timeline's dictionary has. */
  readonly dictionary: number;
  readonly number: Uint32Array;
  readonly earliest: Float64Array;
  readonly startBefore: Float64Array;
  readonly endFrom: Float64Array;
  /** The last instant touched: the one before `latest`, or the only one of an event without length. */
  readonly last: Float64Array;
  readonly sequence: Uint32Array;
  readonly weight: Uint32Array;
  readonly marks: Uint8Array;
  /** Values of the event at a position: `values` from `valueStart[position]` to before `valueStart[position + 1]`. */
  readonly valueStart: Uint32Array;
  readonly values: Uint16Array | Uint32Array;
  /** Positions of the events that are dated by a set, ascending, and where the members of each begin in `spans`. */
  readonly spanned: Uint32Array;
  readonly spanStart: Uint32Array;
  /** Members, four numbers each: earliest, startBefore, endFrom, latest. */
  readonly spans: Float64Array;
}

/**
 * What is asked of every event of a timeline at once. An event's place in order of start is its position. All arrays
 * stand in shared memory, so that threads hold them once.
 *
 * Dated positions are listed in runs: one for each value of the dictionary, under its number, and a last one, under
 * `dictionary`, for all of them. A run goes from `runStart[run]` to before `runStart[run + 1]`.
 */
export interface Columns extends StoredColumns {
  readonly runStart: Uint32Array;
  /** Positions of each run, ascending. */
  readonly postings: Uint32Array;
  /** Positions of each run by the last instant that they touch. */
  readonly postingsByLast: Uint32Array;
  /** The last instants and the greatest weights of blocks of `postings`. */
  readonly lastLadder: Ladder;
  readonly weightLadder: Ladder;
  /** Positions by weight (heaviest first), those of one weight spread over time, then by position. */
  readonly byWeight: Uint32Array;
  /** The place of each position in `byWeight`. */
  readonly rank: Uint32Array;
  /** Positions of the undated, ascending. */
  readonly shelf: Uint32Array;
  readonly gaps: Gaps;
  /** Positions + 1 by number, hashed; see `toPosition`. */
  readonly slots: Uint32Array;
}

/** Greatest values of blocks of 16 of a list; each level above tells those of 16 of the level below. */
export type Ladder = readonly Float64Array[];

/**
 * Stretches within the extent of an event that none of its members touches: a window within [`from`, `to`) touches the
 * extent, but not the event. In order of `from`.
 */
export interface Gaps {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly position: Uint32Array;
  readonly ladder: Ladder;
  /** Runs of gaps by the values of their events, as `Columns` has them of positions: in order of `from` and of `to`. */
  readonly runStart: Uint32Array;
  readonly byFrom: Uint32Array;
  readonly byTo: Uint32Array;
}

/** Called every few thousand steps; throws when it is time to give up. */
export type Check = () => void;
