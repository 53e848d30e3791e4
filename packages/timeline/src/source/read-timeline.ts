import {
  type Attribute,
  type Chapter,
  isZone,
  LANES,
  type Term,
  type Text,
  type Timeline,
  type Vocabulary,
} from '@linimasa/schema';
import { type DataReader, isMembers, type Members, type Path } from './data-reader.ts';
import { readWhen } from './read-when.ts';
import type { ReadTimelineHead } from './timeline-data.ts';

const MEMBERS = [
  'id',
  'title',
  'summary',
  'languages',
  'requireLanguages',
  'zone',
  'view',
  'chapters',
  'lanes',
  'asOf',
  'fields',
  'coverage',
  'license',
  'publishers',
  'vocabulary',
  'counts',
  'extent',
  'revision',
];
const VOCABULARY = ['kinds', 'tags', 'roles', 'attributes', 'units'];
const PATH: Path = ['timeline'];

/** Reads a timeline's own record; what is absent is the plainest there is. */
export function readTimeline(
  reader: DataReader,
  value: unknown,
  languages: readonly string[],
): ReadTimelineHead {
  const given = reader.members(PATH, value, MEMBERS, 'an object') ?? {};
  const at = (name: string): Path => [...PATH, name];
  const zone = reader.string(at('zone'), given['zone']) ?? 'UTC';
  if (!isZone(zone))
    reader.refuse(at('zone'), zone, 'an IANA zone such as Asia/Pyongyang', 'Unknown time zone');
  const summary = reader.text(at('summary'), given['summary']);
  const view = readView(reader, at('view'), given['view']);
  const asOf = reader.edtf(at('asOf'), given['asOf']);
  const license = reader.string(at('license'), given['license']);
  return {
    id: reader.string(at('id'), given['id']) ?? 'timeline',
    title: reader.text(at('title'), given['title']) ?? { [reader.language]: '' },
    ...(summary === undefined ? {} : { summary }),
    languages,
    requireLanguages: false,
    zone: isZone(zone) ? zone : 'UTC',
    ...(view === undefined ? {} : { view }),
    chapters: readChapters(reader, at('chapters'), given['chapters']),
    lanes: reader.word(at('lanes'), given['lanes'], LANES) ?? 'kind',
    ...(asOf === undefined ? {} : { asOf }),
    fields: (isMembers(given['fields']) ? given['fields'] : {}) as Timeline['fields'],
    ...(isMembers(given['coverage'])
      ? { coverage: given['coverage'] as unknown as NonNullable<Timeline['coverage']> }
      : {}),
    ...(license === undefined ? {} : { license }),
    publishers: reader.strings(at('publishers'), given['publishers'], 'the id of an actor') ?? [],
    vocabulary: readVocabulary(reader, at('vocabulary'), given['vocabulary']),
  };
}

function readView(reader: DataReader, path: Path, value: unknown): Timeline['view'] {
  const view = reader.members(path, value, ['from', 'to'], '{ "from": "2023", "to": "2024-06" }');
  const from = reader.edtf([...path, 'from'], view?.['from']);
  const to = reader.edtf([...path, 'to'], view?.['to']);
  if (view !== undefined && (view['from'] === undefined || view['to'] === undefined))
    reader.refuse(path, value, 'two dates, from and to');
  return from === undefined || to === undefined ? undefined : { from, to };
}

function readChapters(reader: DataReader, path: Path, value: unknown): readonly Chapter[] {
  const list = reader.list(path, value) ?? [];
  return list.flatMap((each, index) => {
    const own = [...path, index];
    const chapter = reader.members(own, each, ['title', 'when'], '{ "title": "…", "when": "2024" }');
    const title = reader.text([...own, 'title'], chapter?.['title']);
    const when = readWhen(reader, [...own, 'when'], chapter?.['when']);
    if (title !== undefined && when !== undefined) return { title, when };
    if (chapter !== undefined && (chapter['title'] ?? chapter['when']) === undefined)
      reader.refuse(own, each, 'a title and a date');
    return [];
  });
}

function readVocabulary(reader: DataReader, path: Path, value: unknown): Vocabulary {
  const given = reader.members(path, value, VOCABULARY, 'terms by kind, such as { "kinds": { … } }') ?? {};
  const terms = (name: string) => readTerms(reader, [...path, name], given[name]);
  return {
    kinds: terms('kinds'),
    tags: terms('tags'),
    roles: terms('roles'),
    attributes: (isMembers(given['attributes']) ? given['attributes'] : {}) as Readonly<
      Record<string, Attribute>
    >,
    units: terms('units'),
  };
}

function readTerms(reader: DataReader, path: Path, value: unknown): Readonly<Record<string, Term>> {
  if (value === undefined) return {};
  if (!isMembers(value)) {
    reader.refuse(path, value, 'labels by id');
    return {};
  }
  const terms = Object.entries(value).flatMap(([id, term], order): readonly [string, Term][] => {
    const { label, ...rest }: Members = isMembers(term) && 'label' in term ? term : { label: term };
    const text = reader.text([...path, id], label);
    return text === undefined ? [] : [[id, { order, ...rest, label: text }]];
  });
  return Object.fromEntries(terms);
}

/** The languages of texts written out, in the order in which they are met; none for what is plain. */
export function listLanguages(texts: readonly unknown[]): readonly string[] {
  return [...new Set(texts.filter(isMembers).flatMap((text) => Object.keys(text as Text)))];
}
