import {
  type Chronicle,
  compareItems,
  deriveItems,
  type EventFilters,
  type EventItem,
  type EventQuery,
  type FacetCount,
  hitWindow,
  IMPORTANCE_RANK,
  resolveDatetime,
} from '@linimasa/schema';
import { listActors, listSources } from './load/create-rows.ts';
import { createTexts } from './load/create-texts.ts';
import { type EventText, type IndexedField, TEXT_FIELDS } from './words/index-event.ts';
import { parseSearch, type SearchTerm } from './words/parse-search.ts';

/** The answers to questions worked out the slow way, event by event, for stores to be compared with. */
export interface SlowAnswers {
  listEvents(query: EventQuery): readonly EventItem[];
  countFacet(name: Facet, filters: EventFilters): readonly FacetCount[];
}

/** A facet whose values are counted. */
export type Facet = 'actor' | 'place' | 'kind' | 'status' | 'tag' | 'source' | 'language';

/** Answers questions about a chronicle without any database. */
export function createSlowAnswers(chronicle: Chronicle): SlowAnswers {
  const items: readonly EventItem[] = deriveItems(chronicle).map((item) => ({
    ...item,
    weight: (IMPORTANCE_RANK[item.importance] - 0.5) / 3,
    contested: false,
  }));
  const texts = new Map(
    createTexts(items, chronicle.actors, chronicle.places).map((text) => [text.event, text]),
  );
  const languages = new Map(chronicle.sources.map(({ id, language }) => [id, language]));

  const valuesOf = (name: Facet, item: EventItem): readonly string[] => {
    const values = {
      actor: () => listActors(item),
      place: () => item.where,
      kind: () => (item.kind === undefined ? [] : [item.kind]),
      status: () => [item.status],
      tag: () => item.tags,
      source: () => listSources(item),
      language: () => listSources(item).flatMap((id) => languages.get(id) ?? []),
    };
    return [...new Set(values[name]())];
  };

  const matches = (item: EventItem, filters: EventFilters): boolean => {
    for (const name of ['actor', 'place', 'kind', 'status', 'tag', 'source'] as const) {
      const asked: readonly string[] = filters[name] ?? [];
      if (asked.length > 0 && !valuesOf(name, item).some((value) => asked.includes(value))) return false;
    }
    const { minImportance, q } = filters;
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
  };
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
  return IMPORTANCE_RANK[item.importance];
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
