import {
  type Bounds,
  type EventMember,
  MAX_INSTANT,
  MIN_INSTANT,
  type PickedEvent,
  type Timeline,
} from '@linimasa/schema';

/** A column of the table that events are written as. */
export interface Column {
  /** What stands in the first line. */
  readonly name: string;
  /** The member of an event that it tells. */
  readonly member: EventMember;
  /** What stands in the line of an event; empty where there is nothing to say. */
  readonly read: (event: PickedEvent) => string;
}

/** What decides on the columns of a table. */
export interface ColumnChoice {
  /** Of the texts; those of the timeline as a rule. */
  readonly languages: readonly string[];
  /** The fields that the timeline declares. */
  readonly fields: Timeline['fields'];
  /** The members that were asked for. Absent: all that cells can say. */
  readonly members?: readonly EventMember[];
}

/**
 * Lists the columns of a table of events. Members that cells cannot say whole (texts in further languages, roles,
 * passages, relations, media …) have a column of JSON under their own name where they are asked for.
 */
export function listColumns({ languages, fields, members }: ColumnChoice): readonly Column[] {
  const flat = createFlatColumns(languages, Object.keys(fields));
  if (members === undefined) return flat;
  const asked = new Set<EventMember>(['id', ...members]);
  return [
    ...flat.filter(({ member }) => asked.has(member)),
    ...STRUCTURED.filter((member) => asked.has(member)).map(
      (member): Column => ({ name: member, member, read: (event) => toJson(event[member]) }),
    ),
  ];
}

/** Members of which cells hold a part only, or nothing. */
const STRUCTURED = [
  'title',
  'summary',
  'when',
  'bounds',
  'who',
  'citations',
  'scheduled',
  'relations',
  'media',
  'alternatives',
] as const satisfies readonly EventMember[];

function createFlatColumns(languages: readonly string[], fields: readonly string[]): readonly Column[] {
  const text = (member: 'title' | 'summary') =>
    languages.map(
      (language): Column => ({
        name: `${member}.${language}`,
        member,
        read: (event) => event[member]?.[language] ?? '',
      }),
    );
  return [
    column('id', 'id', ({ id }) => id),
    ...text('title'),
    ...text('summary'),
    column('date', 'when', ({ when }) => when?.edtf),
    column('zone', 'when', ({ when }) => when?.zone),
    ...INSTANTS.map(([name, member]) => column(name, 'bounds', ({ bounds }) => toTime(bounds, member))),
    column('ends', 'bounds', ({ bounds }) => bounds?.end),
    column('precision', 'bounds', ({ bounds }) => bounds?.precision),
    column('approximate', 'bounds', ({ bounds }) => bounds?.approximate),
    column('uncertain', 'bounds', ({ bounds }) => bounds?.uncertain),
    column('kind', 'kind', ({ kind }) => kind),
    column('status', 'status', ({ status }) => status),
    column('importance', 'importance', ({ importance }) => importance),
    column('weight', 'weight', ({ weight }) => weight),
    column('places', 'where', ({ where }) => joinIds(where)),
    column('actors', 'who', ({ who }) => joinIds(who?.flatMap(({ actor }) => actor ?? []))),
    column('tags', 'tags', ({ tags }) => joinIds(tags)),
    column('series', 'series', ({ series }) => series?.id),
    column('seriesOrdinal', 'series', ({ series }) => series?.ordinal),
    column('sources', 'citations', ({ citations }) => joinIds(citations?.map(({ source }) => source))),
    ...fields.map((name) => column(`extra.${name}`, 'extra', ({ extra }) => readOwn(extra, name))),
    column('contested', 'contested', ({ contested }) => contested),
    column('review', 'review', ({ review }) => review),
    column('formerIds', 'formerIds', ({ formerIds }) => joinIds(formerIds)),
    column('sequence', 'sequence', ({ sequence }) => sequence),
    column('hit', 'hit', ({ hit }) => hit),
  ];
}

const INSTANTS = [
  ['start', 'earliest'],
  ['startBefore', 'startBefore'],
  ['endFrom', 'endFrom'],
  ['end', 'latest'],
] as const;

function column(
  name: string,
  member: EventMember,
  read: (event: PickedEvent) => string | number | boolean | undefined,
): Column {
  return { name, member, read: (event) => String(read(event) ?? '') };
}

/** ISO 8601 in UTC; empty where there is no such limit. */
function toTime(bounds: Bounds | undefined, member: (typeof INSTANTS)[number][1]): string {
  if (bounds === undefined || bounds.undated) return '';
  const instant = bounds[member];
  return instant === MIN_INSTANT || instant === MAX_INSTANT ? '' : new Date(instant).toISOString();
}

/** Ids hold no semicolon. */
function joinIds(ids: readonly string[] = []): string {
  return [...new Set(ids)].join(';');
}

function readOwn(extra: PickedEvent['extra'] = {}, name: string): string | number | boolean | undefined {
  return Object.hasOwn(extra, name) ? extra[name] : undefined;
}

function toJson(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
