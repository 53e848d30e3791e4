import {
  type Citation,
  EVENT_MEMBERS,
  type Event,
  IMPORTANCE_RANK,
  type Importance,
  type Participant,
  REVIEWS,
  type Scheduled,
  STATUSES,
} from '@linimasa/schema';
import { type DataReader, isMembers, type Members, type Path } from './data-reader.ts';
import { readWhen } from './read-when.ts';

const MEMBERS = [...EVENT_MEMBERS, 'notes', 'lanes'];
const WHAT = 'an event such as { "title": "…", "when": "2024-06-19" }';

/** Members of an event that only the API gives. */
const DERIVED = ['weight', 'bounds', 'sequence', 'alternatives', 'hit'];

/** Reads the members of an event, whoever wrote it; those that only the API gives need `bounds` beside them. */
export function readEventMembers(reader: DataReader, path: Path, value: unknown): Members | undefined {
  const members = reader.members(path, value, MEMBERS, WHAT);
  if (members === undefined || isMembers(members['bounds'])) return members;
  for (const name of DERIVED.filter((each) => members[each] !== undefined))
    reader.refuse(
      [...path, name],
      members[name],
      'no such member, or an event as the API gives it',
      'Only the API gives this',
    );
  return members;
}

/** Reads an event that somebody wrote by hand; `undefined` where it has no title. */
export function readEvent(reader: DataReader, path: Path, members: Members, id: string): Event | undefined {
  const at = (name: string): Path => [...path, name];
  const title = reader.text(at('title'), members['title']);
  if (members['title'] === undefined)
    reader.refuse(at('title'), undefined, 'a title', 'An event needs a title');
  const summary = reader.text(at('summary'), members['summary']);
  const kind = reader.string(at('kind'), members['kind'], 'a word such as "politics"');
  const when = readWhen(reader, at('when'), members['when']);
  const importance = readImportance(reader, at('importance'), members['importance']);
  const event = {
    formerIds: reader.strings(at('formerIds'), members['formerIds']) ?? [],
    scheduled: readScheduled(reader, at('scheduled'), members['scheduled']),
    where: reader.strings(at('where'), members['where'], 'the id of a place') ?? [],
    who: readWho(reader, at('who'), members['who']),
    status: reader.word(at('status'), members['status'], STATUSES) ?? 'occurred',
    tags: reader.strings(at('tags'), members['tags'], 'a word') ?? [],
    citations: readRecords<Citation>(reader, at('citations'), members['citations'], 'source'),
    relations: readRecords<Event['relations'][number]>(reader, at('relations'), members['relations'], 'to'),
    media: readRecords<Event['media'][number]>(reader, at('media'), members['media'], 'alt'),
    extra: (reader.members(
      at('extra'),
      members['extra'],
      Object.keys(members['extra'] ?? {}),
      'values by name',
    ) ?? {}) as Event['extra'],
    review: reader.word(at('review'), members['review'], REVIEWS) ?? 'published',
  };
  if (title === undefined) return undefined;
  return {
    id,
    title,
    ...event,
    ...(summary === undefined ? {} : { summary }),
    ...(kind === undefined ? {} : { kind }),
    ...(when === undefined ? {} : { when }),
    ...(importance === undefined ? {} : { importance }),
  };
}

function readImportance(reader: DataReader, path: Path, value: unknown): Importance | number | undefined {
  if (value === undefined || (typeof value === 'number' && value >= 0 && value <= 1)) return value;
  if (typeof value === 'string' && Object.hasOwn(IMPORTANCE_RANK, value)) return value as Importance;
  return reader.refuse(path, value, `${Object.keys(IMPORTANCE_RANK).join(', ')}, or a number from 0 to 1`);
}

function readScheduled(reader: DataReader, path: Path, value: unknown): readonly Scheduled[] {
  const list = reader.list(path, value) ?? [];
  return list.flatMap((each, at) => {
    const when = readWhen(reader, [...path, at], each);
    return when === undefined ? [] : { citations: [], ...when };
  });
}

function readWho(reader: DataReader, path: Path, value: unknown): readonly Participant[] {
  const list = reader.list(path, value) ?? [];
  return list.flatMap((each, at): readonly Participant[] => {
    if (typeof each === 'string' && each !== '') return [{ actor: each }];
    const part = reader.members(
      [...path, at],
      each,
      ['actor', 'name', 'role'],
      'the id of an actor, or { "name": "…" }',
    );
    if (part === undefined) return [];
    const name = reader.text([...path, at, 'name'], part['name']);
    return [{ ...(part as Participant), ...(name === undefined ? {} : { name }) }];
  });
}

/** Reads a list of records that need one member; the others are taken as they are. */
function readRecords<T>(
  reader: DataReader,
  path: Path,
  value: unknown,
  needed: keyof T & string,
): readonly T[] {
  const list = reader.list(path, value) ?? [];
  return list.filter((each, at): each is T => {
    if (isMembers(each) && each[needed] !== undefined) return true;
    reader.refuse([...path, at], each, `an object with ${needed}`);
    return false;
  });
}
