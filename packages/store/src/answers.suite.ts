import {
  type Chronicle,
  type ClaimItem,
  type ClaimQuery,
  compareItems,
  type DisputeItem,
  type DisputeQuery,
  deriveChronicle,
  type EventFilters,
  type EventItem,
  type EventQuery,
  type FacetCount,
  findOrigin,
  hitWindow,
  IMPORTANCE_RANK,
  MAX_INSTANT,
  resolveDatetime,
  toPublicChronicle,
} from '@linimasa/schema';
import { createIndexer } from './load/create-indexer.ts';
import { listActors } from './load/list-values.ts';
import { type EventText, type IndexedField, TEXT_FIELDS } from './words/index-event.ts';
import { parseSearch, type SearchTerm } from './words/parse-search.ts';

/** The answers to questions worked out the slow way, event by event, for stores to be compared with. */
export interface SlowAnswers {
  listEvents(query: EventQuery): readonly EventItem[];
  countFacet(name: Facet, filters: EventFilters): readonly FacetCount[];
  listClaims(query: ClaimQuery): readonly ClaimItem[];
  listDisputes(query: DisputeQuery): readonly DisputeItem[];
}

/** A facet whose values are counted. */
export type Facet = 'actor' | 'place' | 'kind' | 'status' | 'tag' | 'source' | 'language';

/** Answers questions about a chronicle without any database. */
export function createSlowAnswers(whole: Chronicle): SlowAnswers {
  const published = createEdition(toPublicChronicle(whole));
  const more = createEdition(toPublicChronicle(whole, 'unconfirmed'));
  const choose = ({ review }: Pick<EventFilters, 'review'>) => (review === undefined ? published : more);
  return {
    listEvents: (query) => choose(query).listEvents(query),
    countFacet: (name, filters) => choose(filters).countFacet(name, filters),
    listClaims: (query) => choose(query).listClaims(query),
    listDisputes: (query) => choose(query).listDisputes(query),
  };
}

function createEdition(chronicle: Chronicle): SlowAnswers {
  const derived = deriveChronicle(chronicle);
  const items: readonly EventItem[] = derived.items;
  const texts = new Map(
    items.map(createIndexer(chronicle.actors, chronicle.places)).map((text) => [text.event, text]),
  );
  const sources = new Map(chronicle.sources.map((source) => [source.id, source]));
  const listCited = (item: EventItem) => [
    ...item.citations,
    ...item.scheduled.flatMap(({ citations }) => citations),
    ...derived.claims
      .filter(({ question }) => question.event === item.id)
      .flatMap(({ citations }) => citations),
  ];

  const valuesOf = (name: Facet | 'origin', item: EventItem): readonly string[] => {
    const values = {
      actor: () => listActors(item),
      place: () => item.where,
      kind: () => (item.kind === undefined ? [] : [item.kind]),
      status: () => [item.status],
      tag: () => item.tags,
      source: () => listCited(item).map(({ source }) => source),
      language: () => listCited(item).flatMap(({ source }) => sources.get(source)?.language ?? []),
      origin: () => listCited(item).map((citation) => findOrigin(citation, sources.get(citation.source))),
    };
    return [...new Set(values[name]())];
  };

  const matches = (item: EventItem, filters: EventFilters): boolean => {
    for (const name of ['actor', 'place', 'kind', 'status', 'tag', 'source', 'origin'] as const) {
      const asked: readonly string[] = filters[name] ?? [];
      if (asked.length > 0 && !valuesOf(name, item).some((value) => asked.includes(value))) return false;
    }
    const { minImportance, q, contested } = filters;
    if (contested !== undefined && !item.contested) return false;
    if (minImportance && IMPORTANCE_RANK[item.importance] < IMPORTANCE_RANK[minImportance]) return false;
    const search = q === undefined ? undefined : parseSearch(q);
    if (search?.ok) {
      const text = texts.get(item.id)!;
      if (!search.value.wanted.every((term) => TEXT_FIELDS.some((field) => holds(text.fields[field], term))))
        return false;
      if (search.value.unwanted.some((term) => TEXT_FIELDS.some((field) => holds(text.fields[field], term))))
        return false;
    }
    return meetsTime(item, filters, chronicle.timeline.zone);
  };

  return {
    listEvents(query) {
      const order = toComparison(query, texts);
      return items
        .filter((item) => matches(item, query))
        .toSorted(order)
        .map((item) => addHit(item, query, chronicle.timeline.zone));
    },
    countFacet(name, filters) {
      const { [name as 'actor']: _own, ...others } = filters;
      const counts = new Map<string, number>();
      for (const item of items.filter((one) => matches(one, others))) {
        for (const value of valuesOf(name, item)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [...counts]
        .map(([value, count]) => ({ value, count }))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    },
    listClaims({ event, attribute, claimant, stance, source, contested }) {
      return derived.claims
        .filter(
          (claim) =>
            isAnyOf([claim.question.event], event) &&
            isAnyOf([claim.question.attribute ?? ''], attribute) &&
            isAnyOf(claim.claimants, claimant) &&
            isAnyOf([claim.stance], stance) &&
            isAnyOf(
              claim.citations.map((citation) => citation.source),
              source,
            ) &&
            (contested === undefined || claim.contested),
        )
        .toSorted((a, b) => saidFrom(a) - saidFrom(b) || (a.id < b.id ? -1 : 1));
    },
    listDisputes({ event, attribute, standing }) {
      const titles = new Map(items.map(({ id, title }) => [id, title]));
      return derived.disputes
        .filter(
          (dispute) =>
            isAnyOf([dispute.event], event) &&
            isAnyOf([dispute.attribute ?? ''], attribute) &&
            isAnyOf(dispute.standings, standing),
        )
        .map((dispute) => ({ ...dispute, title: titles.get(dispute.event)! }));
    },
  };
}

function saidFrom({ bounds }: ClaimItem): number {
  return bounds === undefined || bounds.undated ? MAX_INSTANT : bounds.earliest;
}

function isAnyOf(values: readonly string[], asked: readonly string[] = []): boolean {
  return asked.length === 0 || values.some((value) => asked.includes(value));
}

function meetsTime({ bounds }: EventItem, filters: EventFilters, zone: string): boolean {
  const { datetime, match = 'possible', undated = 'exclude' } = filters;
  if (bounds.undated) return undated !== 'exclude';
  if (undated === 'only') return false;
  if (datetime === undefined) return true;
  const window = resolveDatetime(datetime, zone);
  const hit = window.ok ? hitWindow(bounds, window.value) : undefined;
  return match === 'certain' ? hit === 'certain' : hit !== undefined;
}

function addHit(item: EventItem, { datetime }: EventQuery, zone: string): EventItem {
  const window = datetime === undefined ? undefined : resolveDatetime(datetime, zone);
  const hit = window?.ok ? hitWindow(item.bounds, window.value) : undefined;
  return hit === undefined ? item : { ...item, hit };
}

function rank(item: EventItem): number {
  return Math.round(item.weight * 1_000_000);
}

function toComparison({ sort = 'start', q = '' }: EventQuery, texts: ReadonlyMap<string, EventText>) {
  const search = parseSearch(q);
  const score = (item: EventItem) => {
    let sum = 0;
    for (const term of search.ok ? search.value.wanted : []) {
      for (const [field, weight] of [
        ['title', 4],
        ['names', 2],
        ['summary', 1],
      ] as const) {
        if (holds(texts.get(item.id)!.fields[field], term)) sum += weight;
      }
    }
    return sum;
  };
  return (a: EventItem, b: EventItem): number => {
    if (sort === '-start') return compareItems(b, a);
    if (sort === 'importance') return rank(b) - rank(a) || compareItems(a, b);
    if (sort === '-importance') return rank(a) - rank(b) || compareItems(a, b);
    if (sort === 'relevance') return score(b) - score(a) || rank(b) - rank(a) || compareItems(a, b);
    return compareItems(a, b);
  };
}

function holds({ words, stems }: IndexedField, term: SearchTerm): boolean {
  if (term.kind === 'word') return term.forms.some((form) => words.includes(form) || stems.includes(form));
  return words.some((_word, at) => term.words.every((word, index) => words[at + index] === word));
}
