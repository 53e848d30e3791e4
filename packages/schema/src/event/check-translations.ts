import type { Issue } from '../problem/issue.ts';
import type { Text } from '../time/text.ts';
import type { Chronicle } from './records.ts';

/**
 * Finds texts that lack one of the timeline's languages: issues if it requires them all, else warnings. A source's title
 * is in the source's own language and exempt. Records that failed their own check are `undefined` and passed over.
 */
export function checkTranslations(chronicle: Chronicle): readonly Issue[] {
  const { languages, requireLanguages } = chronicle.timeline;
  const severity = requireLanguages ? 'error' : 'warning';
  return [...listTexts(chronicle)].flatMap(([path, text]) =>
    languages
      .filter((language) => !Object.hasOwn(text, language))
      .map((language) => ({
        path,
        message: `No ${language} text`,
        expected: `text in ${languages.join(', ')}`,
        received: `text in ${Object.keys(text).join(', ')}`,
        severity,
      })),
  );
}

function* listTexts(chronicle: Chronicle): Generator<readonly [path: (string | number)[], text: Text]> {
  const { timeline, vocabulary } = chronicle;
  yield* listMembers(['timeline'], timeline, ['title', 'summary']);
  for (const [index, { title }] of timeline.chapters.entries())
    yield [['timeline', 'chapters', index, 'title'], title];
  for (const group of ['kinds', 'tags', 'roles'] as const) {
    for (const [id, { label }] of Object.entries(vocabulary[group]))
      yield [['vocabulary', group, id, 'label'], label];
  }
  for (const name of ['actors', 'places'] as const) {
    for (const [index, record] of chronicle[name].entries())
      yield* listMembers([name, index], record, ['name']);
  }
  for (const [index, event] of chronicle.events.entries()) {
    yield* listMembers(['events', index], event, ['title', 'summary']);
  }
}

function* listMembers<K extends string>(
  path: (string | number)[],
  record: { readonly [P in K]?: Text } | undefined,
  keys: readonly K[],
): Generator<readonly [path: (string | number)[], text: Text]> {
  for (const key of keys) {
    const text = record?.[key];
    if (text !== undefined) yield [[...path, key], text];
  }
}
