import {
  type Chronicle,
  type ChronicleHead,
  type ClaimItem,
  type Dispute,
  deriveChronicle,
  type EventItem,
  type FieldValue,
  findExtent,
  listCitations,
  listValues,
  type Source,
  toMillionths,
  type Window,
} from '@linimasa/schema';
import type { ColumnEntry } from '../columns/columns.ts';
import { canBeHeld } from '../read/find-timeline.ts';
import type { Database, EventRow } from '../tables/database.ts';
import type { EventText } from '../words/index-event.ts';
import { createDisputeWriter, toClaimRow, toDisputeId, toLinks } from './create-claim-rows.ts';
import { createIndexer } from './create-indexer.ts';

/** What hangs on events and claims, table by table. */
export type PieceTables = {
  readonly [T in
    | 'relation'
    | 'former_id'
    | 'claim'
    | 'claim_claimant'
    | 'claim_source'
    | 'dispute'
    | 'dispute_standing']: readonly Database[T][];
};

/** An event as an edition keeps it, but for the numbers that it is given there. */
export interface EventPiece extends Pick<EventRow, 'id' | 'series' | 'item'>, Pick<EventText, 'fields'> {
  readonly column: Omit<ColumnEntry, 'number' | 'values'>;
  readonly values: readonly FieldValue[];
}

/** Events with all that hangs on them and on the claims about them, as an edition keeps them. */
export interface PieceRows {
  readonly events: readonly EventPiece[];
  readonly tables: PieceTables;
  readonly extent: Window;
}

/**
 * Makes what turns events and claims under a head into rows under the id of an edition. They hold all events and claims
 * that name each other, directly or not; all that is in them becomes public.
 */
export function createRowMaker(
  head: ChronicleHead,
): (records: Pick<Chronicle, 'events' | 'claims'>, edition: string) => PieceRows {
  const sources = new Map(head.sources.map((source) => [source.id, source]));
  const index = createIndexer(head.actors, head.places);
  const toDisputeRow = createDisputeWriter(head.vocabulary);
  return ({ events, claims }, edition) => {
    const derived = deriveChronicle({ ...head, events, claims });
    const items = new Map(derived.items.map((item) => [item.id, item]));
    const claimsByEvent = Map.groupBy(derived.claims, ({ question }) => question.event);
    return {
      events: derived.items.map((item) => ({
        ...toEventPiece(item, claimsByEvent.get(item.id), sources),
        fields: index(item).fields,
      })),
      extent: findExtent(derived.items),
      tables: {
        ...listLinkTables(edition, { ...derived, events: derived.items }),
        claim: derived.claims.map((item) => toClaimRow(edition, item)),
        dispute: derived.disputes.flatMap((dispute) => toDisputeRow(edition, dispute, items) ?? []),
      },
    };
  };
}

/** What events, claims and disputes of an edition link to, each once. */
export function listLinkTables(
  edition: string,
  {
    events,
    claims,
    disputes,
  }: {
    readonly events: readonly Pick<EventItem, 'id' | 'relations' | 'formerIds'>[];
    readonly claims: readonly Pick<ClaimItem, 'id' | 'claimants' | 'citations'>[];
    readonly disputes: readonly Pick<Dispute, 'event' | 'attribute' | 'standings'>[];
  },
): Omit<PieceTables, 'claim' | 'dispute'> {
  const claimLinks = (list: (claim: (typeof claims)[number]) => readonly string[]) =>
    toLinks('claim', edition, claims, ({ id }) => id, list);
  return {
    relation: dropDoubles(
      events.flatMap(({ id, relations }) =>
        relations.map(({ type, to }) => ({ timeline: edition, event: id, type, target: to })),
      ),
    ),
    former_id: events.flatMap(({ id, formerIds }) =>
      [...new Set(formerIds)].map((former) => ({ timeline: edition, id: former, event: id })),
    ),
    claim_claimant: claimLinks(({ claimants }) => claimants),
    claim_source: claimLinks(({ citations }) => citations.map(({ source }) => source)),
    dispute_standing: toLinks('dispute', edition, disputes, toDisputeId, ({ standings }) => standings),
  };
}

/** What an edition keeps of an event, but for its words. */
function toEventPiece(
  item: EventItem,
  claims: readonly ClaimItem[] | undefined,
  sources: ReadonlyMap<string, Source>,
): Omit<EventPiece, 'fields'> {
  const { id, series, bounds, sequence, weight } = item;
  const { earliest, startBefore, endFrom, latest, undated, spans } = bounds;
  const span = { earliest, startBefore, endFrom, latest };
  return {
    id,
    series: series?.id ?? null,
    item: JSON.stringify(item),
    column: {
      ...span,
      sequence,
      weight: toMillionths(weight),
      undated,
      ...(spans === undefined ? {} : { spans }),
    },
    values: listValues(item, listCitations(item, claims), sources).filter(([, value]) => canBeHeld(value)),
  };
}

function dropDoubles<T>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
