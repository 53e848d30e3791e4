import type { Check, Columns } from './columns.ts';

/** The lanes of a question, the same in every tile. */
export interface Lanes {
  /** The largest first. */
  readonly named: readonly number[];
  /** The lane of each value of the dictionary, as a place in `named`; those of the field that are no lane share the last. */
  readonly laneOf: Uint8Array;
  /** Where the question asks for one run without a window. */
  readonly tallies?: Tallies;
}

/** In `laneOf`: not a value of the field. */
export const NO_LANE = 255;

/** How many events of a run stand before every 256th of its places, by lane. */
export interface Tallies {
  /** Where the run begins in `postings`. */
  readonly start: number;
  /** Row after row, one column for each lane and one for the rest. */
  readonly counts: Uint32Array;
}

const ROW = 256;

/**
 * Adds 1 to the counts of each lane of an event, and once to that of the rest if it has a value of the field that is no
 * lane, or none at all.
 * @param offset where the count of the first lane stands
 */
export function tallyEvent(
  { valueStart, values }: Columns,
  { named, laneOf }: Lanes,
  position: number,
  counts: Uint32Array,
  offset: number,
): void {
  const end = valueStart[position + 1] as number;
  const rest = named.length;
  let [any, other] = [false, false];
  for (let at = valueStart[position] as number; at < end; at += 1) {
    const lane = laneOf[values[at] as number] as number;
    if (lane > rest) continue;
    any = true;
    if (lane === rest) other = true;
    else counts[offset + lane] = (counts[offset + lane] as number) + 1;
  }
  if (other || !any) counts[offset + rest] = (counts[offset + rest] as number) + 1;
}

/** The named lanes of an event, as values of the dictionary, largest first. */
export function listLanesOf(
  { valueStart, values }: Columns,
  { named, laneOf }: Lanes,
  position: number,
): readonly number[] {
  const own = values.subarray(valueStart[position], valueStart[position + 1]);
  const lanes = Array.from(own, (value) => laneOf[value] as number).filter((lane) => lane < named.length);
  return lanes.toSorted((a, b) => a - b).map((lane) => named[lane] as number);
}

/** Tallies a run. */
export function createTallies(columns: Columns, lanes: Lanes, run: number, check: Check): Tallies {
  const { postings, runStart } = columns;
  const [start, end] = [runStart[run] as number, runStart[run + 1] as number];
  const width = lanes.named.length + 1;
  const counts = new Uint32Array((Math.floor((end - start) / ROW) + 1) * width);
  const sums = new Uint32Array(width);
  for (let at = start; at < end; at += 1) {
    if ((at - start) % ROW === 0) {
      check();
      counts.set(sums, ((at - start) / ROW) * width);
    }
    tallyEvent(columns, lanes, postings[at] as number, sums, 0);
  }
  if ((end - start) % ROW === 0) counts.set(sums, ((end - start) / ROW) * width);
  return { start, counts };
}

/** How many events of a tallied run stand before a place of `postings`, by lane. */
export function tallyBefore(
  columns: Columns,
  lanes: Lanes,
  { start, counts }: Tallies,
  place: number,
): Uint32Array {
  const row = Math.floor((place - start) / ROW);
  const width = lanes.named.length + 1;
  const sums = counts.slice(row * width, (row + 1) * width);
  for (let at = start + row * ROW; at < place; at += 1) {
    tallyEvent(columns, lanes, columns.postings[at] as number, sums, 0);
  }
  return sums;
}
