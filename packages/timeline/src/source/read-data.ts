import {
  type Bounds,
  compareItems,
  deriveItems,
  type Event,
  type EventItem,
  fillItem,
  findExtent,
  listConstraints,
  parseEdtf,
  type Term,
  type TimelineAnswer,
  toBounds,
  toImportance,
  weighEvents,
} from '@linimasa/schema';
import { DataReader, isMembers, type Members, type Path } from './data-reader.ts';
import { InvalidDataError } from './invalid-data-error.ts';
import { readEvent, readEventMembers } from './read-event.ts';
import { type NamedRecords, readRecords } from './read-records.ts';
import { listLanguages, readTimeline } from './read-timeline.ts';
import type { ReadTimelineData, ReadTimelineHead } from './timeline-data.ts';

const MEMBERS = ['timeline', 'events', 'actors', 'places', 'sources'];
const WHAT = '{ "events": [ … ] }, and what else is known';

/**
 * Reads a timeline that people wrote by hand or had from the API, and works out what follows from it.
 * @throws {InvalidDataError} with everything that is wrong with it
 */
export function readData(input: unknown): ReadTimelineData {
  const reader = new DataReader();
  const data = reader.members([], input, MEMBERS, WHAT) ?? {};
  if (data['events'] === undefined) reader.refuse(['events'], undefined, 'a list of events');
  const rows = readRows(reader, data['events']);
  const languages = readLanguages(reader, data['timeline'], rows);
  reader.language = languages[0] ?? 'und';
  const head = readTimeline(reader, data['timeline'], languages);
  const records = readRecords(reader, data);
  const written: Event[] = [];
  const given: EventItem[] = [];
  for (const { path, members, id } of rows) {
    if (isMembers(members['bounds'])) {
      const item = readItem(reader, path, members, id);
      if (item !== undefined) given.push(item);
    } else {
      const event = readEvent(reader, path, members, id);
      if (event !== undefined) written.push(event);
    }
  }
  checkReferences(reader, rows, written, head.zone);
  if (reader.issues.length > 0) throw new InvalidDataError(reader.issues);
  const items = [...given, ...derive(head, records, written, rows)]
    .filter(({ review }) => review !== 'draft')
    .toSorted(compareItems);
  return { timeline: toAnswer(head, records, items), items, ...records };
}

/** An event of the data, of whatever form, with the id that it has or is given. */
interface Row {
  readonly path: Path;
  readonly members: Members;
  readonly id: string;
}

function readRows(reader: DataReader, value: unknown): readonly Row[] {
  const list = reader.list(['events'], value) ?? [];
  const ids = new Set<string>();
  return list.flatMap((each, at) => {
    const path = ['events', at];
    const members = readEventMembers(reader, path, each);
    if (members === undefined) return each === undefined ? (reader.refuse(path, each, 'an event') ?? []) : [];
    const id =
      reader.string([...path, 'id'], members['id'], 'an id such as "first-stone"') ?? `event-${at + 1}`;
    if (ids.has(id)) reader.refuse([...path, 'id'], id, 'another id', 'Two events have this id');
    ids.add(id);
    return { path, members, id };
  });
}

/** The languages stated, else those of the titles; plain strings are in the first. */
function readLanguages(reader: DataReader, timeline: unknown, rows: readonly Row[]): readonly string[] {
  const own = isMembers(timeline) ? timeline : {};
  const path = ['timeline', 'languages'];
  const stated = reader.strings(path, own['languages'], 'a BCP 47 tag such as "en"') ?? [];
  if (stated.length > 0) return stated;
  const found = listLanguages([own['title'], ...rows.map(({ members }) => members['title'])]);
  return found.length > 0 ? found : ['und'];
}

const BOUNDS = ['earliest', 'startBefore', 'endFrom', 'latest'] as const satisfies readonly (keyof Bounds)[];

/** Takes an event as the API gave it; what a tile or a question for some members left out is empty. */
function readItem(reader: DataReader, path: Path, members: Members, id: string): EventItem | undefined {
  const bounds = members['bounds'] as Members;
  const wrong = BOUNDS.find((name) => !Number.isFinite(bounds[name]));
  if (wrong !== undefined)
    return reader.refuse(
      [...path, 'bounds', wrong],
      bounds[wrong],
      'UTC milliseconds, as the API gives them',
    );
  const title = reader.text([...path, 'title'], members['title']);
  if (title === undefined) return reader.refuse([...path, 'title'], members['title'], 'a title');
  const { lanes: _lanes, hit: _hit, ...rest } = members;
  return fillItem({ ...rest, id, title, bounds: bounds as unknown as Bounds });
}

/** Refuses dates that name events that are not there. */
function checkReferences(
  reader: DataReader,
  rows: readonly Row[],
  events: readonly Event[],
  zone: string,
): void {
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  for (const event of events) {
    const said = listConstraints(event, zone, (edtf) => toBounds({ edtf }, { zone }));
    for (const { other, path } of said) {
      if (paths.has(other) || parseEdtf(other).ok) continue;
      reader.refuse(
        [...(paths.get(event.id) ?? []), ...path],
        other,
        'the id of an event',
        'No event has this id',
      );
    }
  }
}

function derive(
  { vocabulary, ...timeline }: ReadTimelineHead,
  records: NamedRecords,
  events: readonly Event[],
  rows: readonly Row[],
): readonly EventItem[] {
  const chronicle = { timeline, vocabulary, ...records, events, claims: [] };
  const weights = weighEvents(chronicle, [], new Map(records.sources.map((source) => [source.id, source])));
  const contested = new Set(rows.filter(({ members }) => members['contested'] === true).map(({ id }) => id));
  return deriveItems(chronicle).map((item): EventItem => {
    const weight = weights.get(item.id) ?? 0;
    return { ...item, weight, importance: toImportance(weight), contested: contested.has(item.id) };
  });
}

function toAnswer(
  head: ReadTimelineHead,
  records: NamedRecords,
  items: readonly EventItem[],
): TimelineAnswer {
  const published = items.filter(({ review }) => review === 'published');
  const extent = findExtent(published);
  const { kinds, tags } = head.vocabulary;
  return {
    ...head,
    vocabulary: {
      ...head.vocabulary,
      kinds: addTerms(
        kinds,
        items.flatMap(({ kind }) => kind ?? []),
        head.languages,
      ),
      tags: addTerms(
        tags,
        items.flatMap((item) => item.tags),
        head.languages,
      ),
    },
    counts: {
      events: published.length,
      claims: 0,
      disputes: 0,
      sources: records.sources.length,
      actors: records.actors.length,
      places: records.places.length,
    },
    ...(extent.from <= extent.to ? { extent } : {}),
    revision: 'data',
  };
}

/** Adds the words that events use and no vocabulary has, which read as they are written. */
function addTerms(
  terms: Readonly<Record<string, Term>>,
  used: readonly string[],
  [language = 'und']: readonly string[],
): Readonly<Record<string, Term>> {
  const added = [...new Set(used)].filter((word) => !Object.hasOwn(terms, word));
  const order = Math.max(0, ...Object.values(terms).map((term) => term.order + 1));
  const more = added.map((word, at) => [word, { label: { [language]: word }, order: order + at }] as const);
  return { ...terms, ...Object.fromEntries(more) };
}
