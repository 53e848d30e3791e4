import { type ClaimItem, type Dispute, type EventItem, MAX_INSTANT, type Vocabulary } from '@linimasa/schema';
import type { ClaimRow, DisputeRow, LinkRow } from '../tables/database.ts';

/** The row of a claim. */
export function toClaimRow(timeline: string, item: ClaimItem): ClaimRow {
  const { id, question, stance, contested, bounds } = item;
  return {
    timeline,
    id,
    event: question.event,
    attribute: question.attribute ?? null,
    stance,
    said_in: item.in ?? null,
    said_from: bounds === undefined || bounds.undated ? MAX_INSTANT : bounds.earliest,
    contested: Number(contested),
    item: JSON.stringify(item),
  };
}

/** Makes what turns disputes into rows; each carries its event's title and place in time. */
export function createDisputeWriter({
  attributes,
}: Vocabulary): (
  timeline: string,
  dispute: Dispute,
  events: ReadonlyMap<string, EventItem>,
) => DisputeRow | undefined {
  // An event's own date is a question that no vocabulary has to ask.
  const orders = Object.entries({ when: { order: 0 }, ...attributes });
  const sorted = orders.toSorted(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1));
  const ranks = new Map(sorted.map(([id], index) => [id, index + 1]));
  return (timeline, dispute, events) => {
    const event = events.get(dispute.event);
    if (event === undefined) return undefined;
    return {
      timeline,
      id: toDisputeId(dispute),
      event: event.id,
      attribute: dispute.attribute ?? null,
      earliest: event.bounds.earliest,
      sequence: event.sequence,
      rank: ranks.get(dispute.attribute ?? '') ?? 0,
      item: JSON.stringify({ ...dispute, title: event.title }),
    };
  };
}

/** An event and a question about it as one text: no id holds a space. */
export function toDisputeId({ event, attribute = '' }: Pick<Dispute, 'event' | 'attribute'>): string {
  return `${event} ${attribute}`;
}

/** The links of records to what they name, each once. */
export function toLinks<Owner extends 'claim' | 'dispute', T>(
  owner: Owner,
  timeline: string,
  records: readonly T[],
  toId: (record: T) => string,
  list: (record: T) => readonly string[],
): readonly LinkRow<Owner>[] {
  return records.flatMap((record) =>
    [...new Set(list(record))].map((value) => ({ timeline, [owner]: toId(record), value }) as LinkRow<Owner>),
  );
}
