import { findOrigin } from '../claim/find-origin.ts';
import type { Citation } from '../event/citation-records.ts';
import type { Source } from '../event/records.ts';
import type { EventItem } from './answer.ts';

/** The fields by which events are found and counted; the timeline's own are `extra.NAME`. */
export type ValueField =
  | 'actor'
  | 'place'
  | 'kind'
  | 'status'
  | 'tag'
  | 'source'
  | 'origin'
  | 'language'
  | 'importance'
  | 'contested'
  | `extra.${string}`;

/** A value of a field by which events are found and counted. */
export type FieldValue = readonly [field: ValueField, value: string];

/** Ids of the actors that take part in an event. */
export function listActors({ who }: Pick<EventItem, 'who'>): readonly string[] {
  return who.flatMap(({ actor }) => actor ?? []);
}

/**
 * Lists each value that an event is found and counted by once. `cited` are the passages that it rests on, those of the
 * claims about it with them.
 */
export function listValues(
  item: EventItem,
  cited: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
): readonly FieldValue[] {
  const values: FieldValue[] = [];
  const add = (field: ValueField, list: readonly string[]) => {
    for (const value of list.length > 1 ? new Set(list) : list) values.push([field, value]);
  };
  add('actor', listActors(item));
  add('place', item.where);
  if (item.kind !== undefined) add('kind', [item.kind]);
  add('status', [item.status]);
  add('tag', item.tags);
  add(
    'source',
    cited.map(({ source }) => source),
  );
  add(
    'origin',
    cited.map((citation) => findOrigin(citation, sources.get(citation.source))),
  );
  add(
    'language',
    cited.flatMap(({ source }) => sources.get(source)?.language ?? []),
  );
  add('importance', [item.importance]);
  if (item.contested) add('contested', ['true']);
  for (const [name, value] of Object.entries(item.extra)) add(`extra.${name}`, [String(value)]);
  return values;
}

/** What an event rests on: the passages cited for what happened, for what was planned, and by the claims about it. */
export function listCitations(
  { citations, scheduled }: Pick<EventItem, 'citations' | 'scheduled'>,
  claims: readonly { readonly citations: readonly Citation[] }[] = [],
): readonly Citation[] {
  return [...citations, ...[...scheduled, ...claims].flatMap((cited) => cited.citations)];
}
