import type { ColumnEntry } from './columns.ts';
import { createSegment } from './segment-layout.ts';

/** Writes entries, which come in order of start, as the bytes of a segment. */
export function encodeSegment(entries: readonly ColumnEntry[]): Uint8Array<ArrayBuffer> {
  const spans = entries.map((entry) => entry.spans ?? []);
  const values = entries.flatMap((entry) => entry.values);
  const { data, columns } = createSegment({
    events: entries.length,
    values: values.length,
    width: values.every((value) => value < 65_536) ? 2 : 4,
    spanned: spans.filter((members) => members.length > 0).length,
    members: spans.reduce((sum, members) => sum + members.length, 0),
  });
  columns.values.set(values);
  let [spanned, member] = [0, 0];
  for (const [at, entry] of entries.entries()) {
    columns.earliest[at] = entry.earliest;
    columns.startBefore[at] = entry.startBefore;
    columns.endFrom[at] = entry.endFrom;
    columns.latest[at] = entry.latest;
    columns.number[at] = entry.number;
    columns.sequence[at] = entry.sequence;
    columns.weight[at] = entry.weight;
    columns.valueCount[at] = entry.values.length;
    columns.undated[at] = Number(entry.undated);
    const members = spans[at] ?? [];
    if (members.length === 0) continue;
    columns.spanned[spanned] = at;
    columns.memberCount[spanned] = members.length;
    spanned += 1;
    for (const { earliest, startBefore, endFrom, latest } of members) {
      columns.spans.set([earliest, startBefore, endFrom, latest], member);
      member += 4;
    }
  }
  return data;
}
