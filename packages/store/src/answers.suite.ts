import {
  type Chronicle,
  type ClaimItem,
  type ClaimQuery,
  compareItems,
  compareWeights,
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
  type Lanes,
  listActors,
  MAX_INSTANT,
  type Place,
  parseSearch,
  resolveDatetime,
  type SearchTerm,
  type Text,
  type Tile,
  type TileAddress,
  type TileQuery,
  toPublicChronicle,
} from '@linimasa/schema';
import { createIndexer } from './load/create-indexer.ts';
import { createSlowTile, pickMembers } from './tiles.suite.ts';
import { type EventText, type IndexedField, TEXT_FIELDS } from './words/index-event.ts';
import { stemWord } from './words/stem-word.ts';

/** The answers to questions worked out the slow way, event by event, for stores to be compared with. */
export interface SlowAnswers {
  listEvents(query: EventQuery): readonly EventItem[];
  findTile(address: TileAddress, query: TileQuery): Tile;
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
    findTile: (address, query) => choose(query).findTile(address, query),
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
  const places = new Map(chronicle.places.map((place) => [place.id, place]));
  const { languages } = chronicle.timeline;
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
    const { minImportance, q, contested, bbox, extra = {} } = filters;
    if (bbox !== undefined && !item.where.some((id) => isWithin(bbox, places.get(id)))) return false;
    for (const [name, asked] of Object.entries(extra)) {
      const value = item.extra[name];
      if (!asked.some((text) => text === value || JSON.stringify(value) === JSON.stringify(toValue(text))))
        return false;
    }
    if (contested !== undefined && !item.contested) return false;
    if (minImportance && IMPORTANCE_RANK[item.importance] < IMPORTANCE_RANK[minImportance]) return false;
    const search = q === undefined ? undefined : parseSearch(q, stemWord);
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
        .map((item) => pickMembers(addHit(item, query, chronicle.timeline.zone), query, languages));
    },
    findTile(address, query) {
      const found = items.filter((item) => matches(item, query));
      const label = (value: string) => findLabel(chronicle, query.lane, value);
      const list = (item: EventItem) => (query.lane === undefined ? [] : valuesOf(query.lane, item));
      return createSlowTile(found, address, query, { list, label, languages });
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

/** A filter's text as the field's type has it. */
function toValue(text: string): unknown {
  return text === 'true' || text === 'false' ? text === 'true' : Number(text);
}

/** By hand for the boxes that are asked for: none has an edge near a place. */
function isWithin(bbox: string, place: Place | undefined): boolean {
  const { lat, lon } = place?.coordinates ?? { lat: Number.NaN, lon: Number.NaN };
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
  const turn = west > east ? 360 : 0;
  const across = [lon, lon + 360].some((each) => each > west && each < east + turn);
  return lat > south && lat < north && across;
}

function findLabel(
  { vocabulary, actors, places, sources }: Chronicle,
  lane: Lanes | undefined,
  value: string,
): Text | undefined {
  if (lane === 'kind') return vocabulary.kinds[value]?.label;
  if (lane === 'source') return sources.find(({ id }) => id === value)?.title;
  return [...(lane === 'actor' ? actors : []), ...(lane === 'place' ? places : [])].find(
    ({ id }) => id === value,
  )?.name;
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

function toComparison({ sort = 'start', q = '' }: EventQuery, texts: ReadonlyMap<string, EventText>) {
  const search = parseSearch(q, stemWord);
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
    if (sort === 'importance') return compareWeights(a, b);
    if (sort === '-importance') return compareWeights(b, a);
    if (sort === 'relevance') return score(b) - score(a) || compareWeights(a, b);
    return compareItems(a, b);
  };
}

function holds({ words, stems }: IndexedField, term: SearchTerm): boolean {
  if (term.kind === 'word') return term.forms.some((form) => words.includes(form) || stems.has(form));
  return words.some((_word, at) => term.words.every((word, index) => words[at + index] === word));
}
