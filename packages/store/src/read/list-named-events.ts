import {
  type ClaimItem,
  compareItems,
  type EventItem,
  type EventSummary,
  parseEdtf,
  toSummary,
  type When,
} from '@linimasa/schema';
import { splitPages } from '../tables/split-pages.ts';
import { MAX_VALUES } from './list-records.ts';
import type { Snapshot } from './snapshot.ts';

/** Summaries of the other events that an event's dates and claims name, by start. */
export async function listNamedEvents(
  snapshot: Snapshot,
  edition: string,
  { id, when, scheduled }: EventItem,
  claims: readonly ClaimItem[],
): Promise<readonly EventSummary[]> {
  const dates = [when, ...scheduled, ...claims.flatMap(listDates)];
  const named = new Set([
    ...dates.flatMap(listDateEvents),
    ...claims.flatMap(({ question, in: saying }) => [
      question.event,
      ...(saying === undefined ? [] : [saying]),
    ]),
  ]);
  named.delete(id);
  return pickEvents(snapshot, edition, named);
}

/** Summaries of the events with these ids, by start. */
export async function pickEvents(
  { tx }: Snapshot,
  edition: string,
  ids: Iterable<string>,
): Promise<readonly EventSummary[]> {
  const wanted = [...new Set(ids)].toSorted();
  const rows: { readonly item: string }[] = [];
  for (const page of splitPages(wanted, MAX_VALUES)) {
    const some = await tx
      .selectFrom('event')
      .select('item')
      .where('timeline', '=', edition)
      .where('id', 'in', page)
      .execute();
    rows.push(...some);
  }
  return rows
    .map(({ item }) => JSON.parse(item) as EventItem)
    .toSorted(compareItems)
    .map(toSummary);
}

function listDates({ said, value }: ClaimItem): readonly (When | undefined)[] {
  if (value === undefined) return [said];
  return [said, 'when' in value ? value.when : undefined, 'over' in value ? value.over : undefined];
}

/** The events from which a date is counted or between which it lies. */
function listDateEvents(when: When | undefined): readonly string[] {
  const { relative, between } = when ?? {};
  const limits = [between?.after, between?.before].filter((limit) => limit !== undefined);
  return [
    ...(relative === undefined ? [] : [relative.to]),
    // A limit that reads as a date is one.
    ...limits.filter((limit) => !parseEdtf(limit).ok),
  ];
}
