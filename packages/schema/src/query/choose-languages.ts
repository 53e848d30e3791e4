import type { Text } from '../time/text.ts';
import type { LanguageChoice } from './query.ts';

/** The members that hold text by language, wherever they stand. */
export const TEXT_MEMBERS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'name',
  'alt',
  'caption',
  'wording',
  'text',
  'reason',
  'question',
  'label',
  'translation',
]);

/**
 * An answer with its texts in the languages asked for; each falls back to the timeline's own languages in their order, then
 * to any, so that no text is lost.
 */
export function chooseLanguages<T>(
  answer: T,
  { lang }: LanguageChoice,
  { languages }: { readonly languages: readonly string[] },
): T {
  if (lang === undefined || lang.length === 0) return answer;
  return choose(answer, new Set(lang), languages) as T;
}

function choose(value: unknown, wanted: ReadonlySet<string>, fallbacks: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => choose(each, wanted, fallbacks));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      // A timeline's own fields may have any name.
      if (name === 'extra') return [name, member];
      const text = TEXT_MEMBERS.has(name) && isText(member);
      return [name, text ? pickTexts(member, wanted, fallbacks) : choose(member, wanted, fallbacks)];
    }),
  );
}

function pickTexts(text: Text, wanted: ReadonlySet<string>, fallbacks: readonly string[]): Text {
  // Who translated a quote stands among its translations.
  const { by, ...byLanguage } = text;
  const held = Object.keys(byLanguage);
  const chosen = [...wanted].filter((language) => Object.hasOwn(byLanguage, language));
  const rest = fallbacks.find((language) => Object.hasOwn(byLanguage, language)) ?? held[0];
  const picked = chosen.length > 0 || rest === undefined ? chosen : [rest];
  return Object.fromEntries([
    ...(by === undefined ? [] : [['by', by]]),
    ...picked.map((language) => [language, byLanguage[language]]),
  ]) as Text;
}

/** The question of a claim is no text: it names an event. */
function isText(value: unknown): value is Text {
  return isRecord(value) && !('event' in value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
