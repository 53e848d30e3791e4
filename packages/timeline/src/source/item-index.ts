import {
  compareWeights,
  type EventItem,
  type FieldValue,
  foldWord,
  type Lanes,
  listCitations,
  listValues,
  type SearchTerm,
  splitWords,
  type Text,
} from '@linimasa/schema';
import type { ReadTimelineData } from './timeline-data.ts';

/** What is asked of every event at once. An event's place in order of start is its position. */
export interface ItemIndex extends ReadTimelineData {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Positions in order of weight. */
  readonly byWeight: Uint32Array;
  /** The positions of the events that have a value, by `FIELD VALUE`. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The values of each event by which lanes are told apart. */
  listLaneValues(lanes: Lanes): readonly (readonly string[])[];
  /** How a value of a field reads; `undefined` for what interfaces word themselves, and for what has no name. */
  labelValue(lanes: Lanes, value: string): Text | undefined;
  /** Whether the words of an event hold a term. */
  holds(position: number, term: SearchTerm): boolean;
}

/** Indexes the events of a timeline. */
export function createItemIndex(data: ReadTimelineData): ItemIndex {
  const { items, timeline, actors, places, sources } = data;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const values = items.map((item) => listValues(item, listCitations(item), sourceOf));
  const names = new Map(
    [...actors, ...places].map((record) => [record.id, [...Object.values(record.name), ...record.aliases]]),
  );
  const labels = {
    kind: new Map(Object.entries(timeline.vocabulary.kinds).map(([id, { label }]) => [id, label])),
    actor: new Map(actors.map(({ id, name }) => [id, name])),
    place: new Map(places.map(({ id, name }) => [id, name])),
    source: new Map(sources.map(({ id, title }) => [id, title])),
    status: new Map<string, Text>(),
  };
  const laneValues = new Map<Lanes, readonly (readonly string[])[]>();
  const words: (readonly string[])[] = [];
  const wordsOf = (position: number) => (words[position] ??= listWords(items[position] as EventItem, names));
  return {
    ...data,
    earliest: Float64Array.from(items, ({ bounds }) => bounds.earliest),
    latest: Float64Array.from(items, ({ bounds }) => bounds.latest),
    byWeight: Uint32Array.from(
      [...items.entries()].toSorted(([, a], [, b]) => compareWeights(a, b)),
      ([position]) => position,
    ),
    postings: collectPostings(values),
    listLaneValues(lanes) {
      const known =
        laneValues.get(lanes) ??
        values.map((own) => own.flatMap(([field, value]) => (field === lanes ? value : [])));
      laneValues.set(lanes, known);
      return known;
    },
    labelValue: (lanes, value) => labels[lanes].get(value),
    holds: (position, term) => holdsTerm(wordsOf(position), term),
  };
}

function collectPostings(values: readonly (readonly FieldValue[])[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [position, own] of values.entries()) {
    for (const [field, value] of own) {
      const key = `${field} ${value}`;
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [position]);
      else list.push(position);
    }
  }
  return postings;
}

/** Stands among words where a phrase must not run on; no word can be it. */
const GAP = '¶';

/** The folded words of an event's title and summary, and of the names of those that take part and where. */
function listWords(item: EventItem, names: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const { title, summary = {}, who, where } = item;
  const texts = [
    ...Object.values(title),
    ...Object.values(summary),
    ...who.flatMap(({ actor = '', name = {} }) => [...Object.values(name), ...(names.get(actor) ?? [])]),
    ...where.flatMap((place) => names.get(place) ?? []),
  ];
  return texts.flatMap((text) => [...splitWords(text).map(foldWord), GAP]);
}

function holdsTerm(words: readonly string[], term: SearchTerm): boolean {
  if (term.kind === 'word') return words.some((word) => term.forms.some((form) => word.startsWith(form)));
  return words.some((_, at) => term.words.every((word, offset) => words[at + offset] === word));
}
