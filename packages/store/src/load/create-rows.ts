import {
  type Chronicle,
  deriveItems,
  type EventItem,
  IMPORTANCE_RANK,
  type Span,
  type TimelineAnswer,
} from '@linimasa/schema';
import type { Database, EventRow, LinkRow, SpanColumns, TimelineTable } from '../tables/database.ts';
import type { EventText } from '../words/index-event.ts';
import { createTexts } from './create-texts.ts';
import { findExtent } from './find-extent.ts';

/** Everything a chronicle becomes in the database, but for its revision. */
export interface ChronicleRows {
  readonly answer: Omit<TimelineAnswer, 'revision'>;
  readonly tables: { readonly [T in TimelineTable]: readonly Database[T][] };
  readonly texts: readonly EventText[];
}

/** Turns a valid chronicle into rows. */
export function createRows(chronicle: Chronicle): ChronicleRows {
  const { sources, actors, places } = chronicle;
  const timeline = chronicle.timeline.id;
  const items: readonly EventItem[] = deriveItems(chronicle).map((item) => ({
    ...item,
    weight: (IMPORTANCE_RANK[item.importance] - 0.5) / 3,
    contested: false,
  }));
  const records = (list: readonly { readonly id: string }[]) =>
    list.map((record) => ({ timeline, id: record.id, record: JSON.stringify(record) }));
  const links = (list: (item: EventItem) => readonly string[]): readonly LinkRow[] =>
    items.flatMap((item) => [...new Set(list(item))].map((value) => ({ timeline, event: item.id, value })));
  const languages = new Map(sources.map(({ id, language }) => [id, language]));
  const extent = findExtent(items);
  return {
    answer: {
      ...chronicle.timeline,
      vocabulary: chronicle.vocabulary,
      counts: {
        events: items.length,
        claims: chronicle.claims.length,
        disputes: 0,
        sources: sources.length,
        actors: actors.length,
        places: places.length,
      },
      ...(extent === undefined ? {} : { extent }),
    },
    tables: {
      source: records(sources),
      actor: records(actors),
      place: records(places),
      event: items.map((item) => toEventRow(timeline, item)),
      event_span: items.flatMap((item) => toSpanRows(timeline, item)),
      event_actor: links(listActors),
      event_place: links(({ where }) => where),
      event_tag: links(({ tags }) => tags),
      event_source: links(listSources),
      event_language: links((item) => listSources(item).flatMap((id) => languages.get(id) ?? [])),
      relation: dropDoubles(
        items.flatMap(({ id, relations }) =>
          relations.map(({ type, to }) => ({ timeline, event: id, type, target: to })),
        ),
      ),
      former_id: items.flatMap(({ id, formerIds }) =>
        [...new Set(formerIds)].map((former) => ({ timeline, id: former, event: id })),
      ),
    },
    texts: createTexts(items, actors, places),
  };
}

/** Ids of the sources that an event cites, for what happened or for what was planned. */
export function listSources(item: Pick<EventItem, 'citations' | 'scheduled'>): readonly string[] {
  return [...item.citations, ...item.scheduled.flatMap(({ citations }) => citations)].map(
    ({ source }) => source,
  );
}

/** Ids of the actors that take part in an event. */
export function listActors({ who }: Pick<EventItem, 'who'>): readonly string[] {
  return who.flatMap(({ actor }) => actor ?? []);
}

/** The row of an event. */
export function toEventRow(timeline: string, item: EventItem): EventRow {
  const { id, bounds, sequence, status, kind } = item;
  return {
    timeline,
    id,
    ...toColumns(bounds),
    undated: Number(bounds.undated),
    spanned: Number(bounds.spans !== undefined),
    sequence,
    importance: IMPORTANCE_RANK[item.importance],
    status,
    kind: kind ?? null,
    item: JSON.stringify(item),
  };
}

/** The rows of the members of an event that is dated by a set. */
export function toSpanRows(timeline: string, { id, bounds }: EventItem): readonly Database['event_span'][] {
  return (bounds.spans ?? []).map((span, ordinal) =>
    Object.assign(toColumns(span), { timeline, event: id, ordinal }),
  );
}

function toColumns({ earliest, startBefore, endFrom, latest }: Span): SpanColumns {
  return { earliest, start_before: startBefore, end_from: endFrom, latest };
}

function dropDoubles<T>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
