import { type Columns, SPANNED_MARK, type StoredColumns, UNDATED_MARK } from './columns.ts';
import { toLast } from './hit-position.ts';
import { indexColumns } from './index-columns.ts';
import { openSegment, readSizes, type SegmentSizes } from './segment-layout.ts';
import { shareBytes, shareFloats, shareNumbers, shareWords } from './thread-arrays.ts';

/** Joins the segments of a timeline edition, one after the other. */
export interface SegmentJoiner {
  /** Takes up the next segment. @throws {RangeError} if the bytes are not a segment of this version */
  readonly add: (segment: Uint8Array) => void;
  /** The columns of all. @throws {RangeError} if they name values beyond the dictionary, or are not as many as were told */
  readonly finish: () => Columns;
}

/**
 * Starts joining segments, of which the sizes are known, so that no more than one has to be at hand.
 * @param dictionary how many values the timeline's dictionary has
 */
export function createJoiner(sizes: readonly SegmentSizes[], dictionary: number): SegmentJoiner {
  const total = (size: 'events' | 'values' | 'spanned' | 'members') =>
    sizes.reduce((sum, each) => sum + each[size], 0);
  const length = total('events');
  const columns = {
    length,
    dictionary,
    number: shareWords(length),
    earliest: shareFloats(length),
    startBefore: shareFloats(length),
    endFrom: shareFloats(length),
    last: shareFloats(length),
    sequence: shareWords(length),
    weight: shareWords(length),
    marks: shareBytes(length),
    valueStart: shareWords(length + 1),
    values: shareNumbers(total('values'), dictionary),
    spanned: shareWords(total('spanned')),
    spanStart: shareWords(total('spanned') + 1),
    spans: shareFloats(4 * total('members')),
  };
  let [event, value, set, member] = [0, 0, 0, 0];
  return {
    add(segment) {
      const { sizes: own, columns: part } = openSegment(segment);
      for (const name of WHOLE) columns[name].set(part[name], event);
      columns.values.set(part.values, value);
      columns.spans.set(part.spans, 4 * member);
      for (let at = 0; at < own.events; at += 1) {
        columns.marks[event + at] = part.undated[at] === 1 ? UNDATED_MARK : 0;
        columns.last[event + at] = toLast(part.earliest[at] as number, part.latest[at] as number);
        value += part.valueCount[at] as number;
        columns.valueStart[event + at + 1] = value;
      }
      for (const [rank, at] of part.spanned.entries()) {
        columns.spanned[set] = event + at;
        columns.marks[event + at] = (columns.marks[event + at] as number) | SPANNED_MARK;
        member += part.memberCount[rank] as number;
        set += 1;
        columns.spanStart[set] = member;
        columns.last[event + at] = findLast(columns, set - 1);
        // What touches the start of an event touches the event, and its first member.
        columns.spans[4 * (columns.spanStart[set - 1] as number)] = part.earliest[at] as number;
      }
      event += own.events;
    },
    finish() {
      if (event !== length) throw new RangeError(`Cannot join ${event} events: expected ${length}`);
      return indexColumns(columns);
    },
  };
}

/** Joins segments that are all at hand, in order. @throws {RangeError} as {@link createJoiner} does */
export function joinSegments(segments: readonly Uint8Array[], dictionary: number): Columns {
  const joiner = createJoiner(segments.map(readSizes), dictionary);
  for (const segment of segments) joiner.add(segment);
  return joiner.finish();
}

/** The last instant that the members of a set touch: the extent ends before one without length. */
function findLast({ spanStart, spans }: Pick<StoredColumns, 'spanStart' | 'spans'>, set: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let at = spanStart[set] as number; at < (spanStart[set + 1] as number); at += 1) {
    last = Math.max(last, toLast(spans[4 * at] as number, spans[4 * at + 3] as number));
  }
  return last;
}

const WHOLE = [
  'number',
  'earliest',
  'startBefore',
  'endFrom',
  'sequence',
  'weight',
] as const satisfies readonly (keyof StoredColumns)[];
