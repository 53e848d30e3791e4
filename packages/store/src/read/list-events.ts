import {
  chooseLanguages,
  type EventItem,
  type EventQuery,
  type Page,
  type TimelineAnswer,
} from '@linimasa/schema';
import { readFields } from '../question/read-fields.ts';
import type { EventLines } from '../store.ts';
import { findEdition } from './find-timeline.ts';
import { type PagedEvent, pageEvents } from './page-events.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * One page of the events that match; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function listEvents(
  snapshot: Snapshot,
  id: string,
  query: EventQuery,
): Promise<Page<EventItem> | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const fields = readFields(query.fields);
  const { events, countAll, ...rest } = await pageEvents(snapshot, held, query);
  return {
    items: events.map((event) => toItem(event, fields, query, held.timeline)),
    matched: countAll(),
    ...rest,
  };
}

/**
 * The same page as lines of JSON, each ended; `undefined` when there is no such timeline.
 * @throws {InvalidQueryError}
 */
export async function listEventLines(
  snapshot: Snapshot,
  id: string,
  query: EventQuery,
): Promise<EventLines | undefined> {
  const held = await findEdition(snapshot, id, query);
  if (held === undefined) return undefined;
  const fields = readFields(query.fields);
  const { events, next } = await pageEvents(snapshot, held, query);
  const isWhole = fields === undefined && (query.lang ?? []).length === 0;
  const lines = events.map((event) =>
    isWhole ? toLine(event) : `${JSON.stringify(toItem(event, fields, query, held.timeline))}\n`,
  );
  return { text: lines.join(''), ...(next === undefined ? {} : { next }) };
}

function toItem(
  { json, hit }: PagedEvent,
  fields: ReadonlySet<string> | undefined,
  query: EventQuery,
  timeline: TimelineAnswer,
): EventItem {
  const kept = JSON.parse(json) as EventItem;
  const item = hit === undefined ? kept : { ...kept, hit };
  const chosen =
    fields === undefined
      ? item
      : // What a question leaves out, its answer may lack.
        (Object.fromEntries(
          Object.entries(item).filter(([name]) => fields.has(name)),
        ) as unknown as EventItem);
  return chooseLanguages(chosen, query, timeline);
}

/** An item is kept without its `hit`, which goes last. */
function toLine({ json, hit }: PagedEvent): string {
  return hit === undefined ? `${json}\n` : `${json.slice(0, -1)},"hit":"${hit}"}\n`;
}
