import type { Span } from '@linimasa/schema';
import type { ColumnEntry } from './columns.ts';
import { openSegment, type SegmentColumns } from './segment-layout.ts';

/**
 * Reads the entries of a segment.
 * @throws {RangeError} if the bytes are not a segment of this version
 */
export function decodeSegment(data: Uint8Array): ColumnEntry[] {
  const { sizes, columns } = openSegment(data);
  const spans = readSpans(columns);
  let value = 0;
  return Array.from({ length: sizes.events }, (_, at): ColumnEntry => {
    const first = value;
    value += columns.valueCount[at] as number;
    const members = spans.get(at);
    return {
      number: columns.number[at] as number,
      earliest: columns.earliest[at] as number,
      startBefore: columns.startBefore[at] as number,
      endFrom: columns.endFrom[at] as number,
      latest: columns.latest[at] as number,
      sequence: columns.sequence[at] as number,
      weight: columns.weight[at] as number,
      undated: columns.undated[at] === 1,
      ...(members === undefined ? {} : { spans: members }),
      values: [...columns.values.subarray(first, value)],
    };
  });
}

function readSpans({ spanned, memberCount, spans }: SegmentColumns): ReadonlyMap<number, readonly Span[]> {
  let member = 0;
  const found = new Map<number, readonly Span[]>();
  for (const [rank, at] of spanned.entries()) {
    const members = Array.from({ length: memberCount[rank] as number }, () => {
      const [earliest = 0, startBefore = 0, endFrom = 0, latest = 0] = spans.subarray(member, member + 4);
      member += 4;
      return { earliest, startBefore, endFrom, latest };
    });
    found.set(at, members);
  }
  return found;
}
