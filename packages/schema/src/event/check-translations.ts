import type { Issue } from '../problem/issue.ts';
import type { Text } from '../time/text.ts';
import type { Chronicle, ChronicleHead, Timeline } from './records.ts';

/**
 * Finds texts of a head that lack one of the timeline's languages: issues if it requires them all, else warnings. A
 * source's title is in the source's own language and exempt. Records that failed their own check are `undefined` and
 * passed over.
 */
export function checkHeadTranslations(head: ChronicleHead): readonly Issue[] {
  return checkTexts(head.timeline, listHeadTexts(head));
}

/** Finds the same of events and claims. */
export function checkRecordTranslations(chronicle: Omit<Chronicle, 'vocabulary'>): readonly Issue[] {
  return checkTexts(chronicle.timeline, listRecordTexts(chronicle));
}

function checkTexts(
  { languages, requireLanguages }: Timeline,
  texts: Iterable<LocatedText>,
): readonly Issue[] {
  const severity = requireLanguages ? 'error' : 'warning';
  const issues: Issue[] = [];
  for (const [path, member, text] of texts) {
    for (const language of languages) {
      if (Object.hasOwn(text, language)) continue;
      issues.push({
        path: [...path, member],
        message: `No ${language} text`,
        expected: `text in ${languages.join(', ')}`,
        received: `text in ${Object.keys(text).join(', ')}`,
        severity,
      });
    }
  }
  return issues;
}

type Path = readonly (string | number)[];

type LocatedText = readonly [record: Path, member: string, text: Text];

function* listHeadTexts({ timeline, vocabulary, actors, places }: ChronicleHead): Generator<LocatedText> {
  yield* listMembers(['timeline'], timeline, ['title', 'summary']);
  yield* listMembers(['timeline', 'coverage'], timeline.coverage, ['summary']);
  for (const [index, chapter] of timeline.chapters.entries())
    yield* listMembers(['timeline', 'chapters', index], chapter, ['title']);
  for (const [name, field] of Object.entries(timeline.fields))
    yield* listMembers(['timeline', 'fields', name], field, ['label']);
  for (const group of ['kinds', 'tags', 'roles', 'units'] as const) {
    for (const [id, term] of Object.entries(vocabulary[group]))
      yield* listMembers(['vocabulary', group, id], term, ['label']);
  }
  for (const [id, attribute] of Object.entries(vocabulary.attributes))
    yield* listMembers(['vocabulary', 'attributes', id], attribute, ['label', 'question']);
  for (const [index, actor] of actors.entries()) {
    yield* listMembers(['actors', index], actor, ['name']);
    for (const [at, role] of (actor?.roles ?? []).entries())
      yield* listMembers(['actors', index, 'roles', at], role, ['title']);
  }
  for (const [index, place] of places.entries()) yield* listMembers(['places', index], place, ['name']);
}

function* listRecordTexts({ events, claims }: Pick<Chronicle, 'events' | 'claims'>): Generator<LocatedText> {
  for (const [index, event] of events.entries()) {
    yield* listMembers(['events', index], event, ['title', 'summary']);
    for (const [at, media] of (event?.media ?? []).entries())
      yield* listMembers(['events', index, 'media', at], media, ['alt', 'caption']);
  }
  for (const [index, claim] of claims.entries()) {
    const value = claim?.value !== undefined && 'text' in claim.value ? claim.value : undefined;
    yield* listMembers(['claims', index, 'value'], value, ['text']);
    yield* listMembers(['claims', index, 'preferred'], claim?.preferred, ['reason']);
  }
}

function* listMembers<K extends string>(
  path: Path,
  record: { readonly [P in K]?: Text } | undefined,
  keys: readonly K[],
): Generator<LocatedText> {
  for (const key of keys) {
    const text = record?.[key];
    if (text !== undefined) yield [path, key, text];
  }
}
