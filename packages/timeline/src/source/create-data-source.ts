import {
  chooseLanguages,
  type EventFilters,
  type EventQuery,
  type EventSource,
  findTileIssues,
  type Lanes,
  type TileQuery,
} from '@linimasa/schema';
import { type ChosenLanes, chooseLanes, createTile } from './create-tile.ts';
import { createItemIndex } from './item-index.ts';
import { type Matches, matchItems, refuseQuery } from './match-items.ts';
import { pageItems } from './page-items.ts';
import { readData } from './read-data.ts';
import type { TimelineData } from './timeline-data.ts';

/** How many questions are remembered: those of a view and of the one before it. */
const MOST_REMEMBERED = 16;

/**
 * Creates a source of a plain object in the page: it asks no server. Questions are answered as the API answers them, but
 * that words are found by how they begin (`q`), not by their stems, and that nothing is ordered by relevance; a question
 * that means nothing here rejects with a `RangeError`.
 * @throws {InvalidDataError} naming what is wrong with the data, where, and what was expected
 *
 * @example
 * const source = createDataSource({ events: [{ title: 'First stone laid', when: '2031-04-01' }] });
 */
export function createDataSource(data: TimelineData): EventSource {
  const index = createItemIndex(readData(data));
  const { timeline } = index;
  const match = remember((filters: EventFilters): Matches => matchItems(index, filters));
  const choose = remember(
    ({ filters, lane }: { readonly filters: EventFilters; readonly lane: Lanes }): ChosenLanes =>
      chooseLanes(index, match(filters), lane),
  );
  return {
    async timeline(signal) {
      signal.throwIfAborted();
      return timeline;
    },
    async tile(address, query, signal) {
      signal.throwIfAborted();
      const issues = findTileIssues(address, query);
      if (issues.length > 0) refuseQuery(issues);
      const { lane } = query;
      const asked = pickFilters(query);
      const lanes = lane === undefined ? undefined : choose({ filters: asked, lane });
      return chooseLanguages(createTile(index, match(asked), address, lanes), query, timeline);
    },
    async event(id, query, signal) {
      signal.throwIfAborted();
      const found = index.items.find((item) => item.id === id);
      const shown = found?.review === 'published' || query.review === 'unconfirmed';
      return found && shown ? chooseLanguages(found, query, timeline) : undefined;
    },
    async events(query, signal) {
      signal.throwIfAborted();
      return chooseLanguages(pageItems(index, match(pickFilters(query)), query), query, timeline);
    },
  };
}

/** What of a question decides which events match, in one order: equal questions are written alike. */
function pickFilters({
  lang: _lang,
  fields: _fields,
  sort: _sort,
  limit: _limit,
  cursor: _cursor,
  lane: _lane,
  ...filters
}: EventQuery & Pick<TileQuery, 'lane'>): EventFilters {
  return Object.fromEntries(Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keeps the last answers of a function by its question. */
function remember<Q, T>(answer: (question: Q) => T): (question: Q) => T {
  const known = new Map<string, T>();
  return (question) => {
    const key = JSON.stringify(question);
    const held = known.get(key);
    if (held !== undefined) return held;
    const made = answer(question);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, made);
    return made;
  };
}
