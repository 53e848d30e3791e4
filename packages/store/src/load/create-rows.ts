import {
  type Chronicle,
  type Citation,
  type ClaimItem,
  deriveChronicle,
  type EventItem,
  findOrigin,
  IMPORTANCE_RANK,
  type Source,
  type Span,
  type TimelineAnswer,
} from '@linimasa/schema';
import type { Database, EventRow, SpanColumns, TimelineTable } from '../tables/database.ts';
import type { EventText } from '../words/index-event.ts';
import { toClaimRow, toDisputeId, toDisputeRows, toLinks } from './create-claim-rows.ts';
import { createTexts } from './create-texts.ts';
import { findExtent } from './find-extent.ts';

/** Everything that one edition of a chronicle becomes in the database, but for its revision. */
export interface ChronicleRows {
  readonly answer: Omit<TimelineAnswer, 'revision'>;
  readonly tables: { readonly [T in TimelineTable]: readonly Database[T][] };
  readonly texts: readonly EventText[];
}

/** Turns a valid chronicle into rows under the id of an edition. All that is in it becomes public. */
export function createRows(chronicle: Chronicle, edition: string): ChronicleRows {
  const { sources, actors, places } = chronicle;
  const { items, claims, disputes } = deriveChronicle(chronicle);
  const events = new Map(items.map((item) => [item.id, item]));
  const records = (list: readonly { readonly id: string }[]) =>
    list.map((record) => ({ timeline: edition, id: record.id, record: JSON.stringify(record) }));
  const links = (list: (item: EventItem) => readonly string[]) =>
    toLinks('event', edition, items, ({ id }) => id, list);
  const claimLinks = (list: (item: ClaimItem) => readonly string[]) =>
    toLinks('claim', edition, claims, ({ id }) => id, list);
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const claimsByEvent = Map.groupBy(claims, ({ question }) => question.event);
  /** What is cited for an event, by itself and by the claims about it. */
  const cited = (item: EventItem) => listCitations(item, claimsByEvent.get(item.id));
  const extent = findExtent(items);
  return {
    answer: {
      ...chronicle.timeline,
      vocabulary: chronicle.vocabulary,
      counts: {
        events: items.length,
        claims: claims.length,
        disputes: disputes.length,
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
      event: items.map((item) => toEventRow(edition, item)),
      event_span: items.flatMap((item) => toSpanRows(edition, item)),
      event_actor: links(listActors),
      event_place: links(({ where }) => where),
      event_tag: links(({ tags }) => tags),
      event_source: links((item) => cited(item).map(({ source }) => source)),
      event_language: links((item) =>
        cited(item).flatMap(({ source }) => sourcesById.get(source)?.language ?? []),
      ),
      event_origin: links((item) => listOrigins(cited(item), sourcesById)),
      relation: dropDoubles(
        items.flatMap(({ id, relations }) =>
          relations.map(({ type, to }) => ({ timeline: edition, event: id, type, target: to })),
        ),
      ),
      former_id: items.flatMap(({ id, formerIds }) =>
        [...new Set(formerIds)].map((former) => ({ timeline: edition, id: former, event: id })),
      ),
      claim: claims.map((item) => toClaimRow(edition, item)),
      claim_claimant: claimLinks(({ claimants }) => claimants),
      claim_source: claimLinks(({ citations }) => citations.map(({ source }) => source)),
      dispute: toDisputeRows(edition, disputes, events, chronicle.vocabulary),
      dispute_standing: toLinks('dispute', edition, disputes, toDisputeId, ({ standings }) => standings),
    },
    texts: createTexts(items, actors, places),
  };
}

/** What an event rests on: the passages cited for what happened, for what was planned, and by the claims about it. */
export function listCitations(
  { citations, scheduled }: Pick<EventItem, 'citations' | 'scheduled'>,
  claims: readonly Pick<ClaimItem, 'citations'>[] = [],
): readonly Citation[] {
  return [...citations, ...[...scheduled, ...claims].flatMap((cited) => cited.citations)];
}

/** Whose reporting passages carry, by id. */
export function listOrigins(
  citations: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
): readonly string[] {
  return citations.map((citation) => findOrigin(citation, sources.get(citation.source)));
}

/** Weights in whole millionths, so that both engines compare them alike. */
export function toWeightColumn(weight: number): number {
  return Math.round(weight * 1_000_000);
}

/** Ids of the actors that take part in an event. */
export function listActors({ who }: Pick<EventItem, 'who'>): readonly string[] {
  return who.flatMap(({ actor }) => actor ?? []);
}

/** The row of an event. */
export function toEventRow(timeline: string, item: EventItem): EventRow {
  const { id, bounds, sequence, status, kind, series } = item;
  return {
    timeline,
    id,
    ...toColumns(bounds),
    undated: Number(bounds.undated),
    spanned: Number(bounds.spans !== undefined),
    sequence,
    importance: IMPORTANCE_RANK[item.importance],
    weight: toWeightColumn(item.weight),
    contested: Number(item.contested),
    status,
    kind: kind ?? null,
    series: series?.id ?? null,
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
