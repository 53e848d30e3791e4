import { type EventItem, type Facets, foldWord, pickText, splitWords } from '@linimasa/schema';
import type { Aliases } from './load-aliases.ts';

/** The filters whose values are suggested, in this order. */
export const SUGGESTED = ['actor', 'place', 'tag', 'source'] as const;

/** What may be meant by what is being typed: a value to narrow to, with how many events that gives, or an event. */
export type Suggestion =
  | {
      readonly kind: (typeof SUGGESTED)[number];
      readonly id: string;
      readonly label: string;
      /** The other name that what is typed begins, where its label does not. */
      readonly alias?: string;
      readonly count: number;
    }
  | { readonly kind: 'event'; readonly id: string; readonly label: string; readonly event: SuggestedEvent };

/** What is shown of an event that is suggested. */
export type SuggestedEvent = Pick<EventItem, 'id' | 'title' | 'when' | 'bounds'>;

/** Of each filter, and of events. */
const MOST = 4;

/** What is known to suggest from, as far as it has come. */
export interface Suggestible {
  readonly facets: Facets | undefined;
  readonly aliases: Aliases | undefined;
  /** Found by the words. */
  readonly events: readonly SuggestedEvent[];
}

/**
 * Lists what may be meant: values every word of whose typing begins one of their label's or of another name's, the
 * commonest first; then events.
 */
export function suggest(
  typed: string,
  { facets, aliases, events }: Suggestible,
  languages: readonly string[],
): readonly Suggestion[] {
  const words = fold(typed);
  if (words.length === 0) return [];
  const values = SUGGESTED.flatMap((kind) =>
    (facets?.[kind] ?? [])
      .flatMap(({ value: id, label = {}, count }) => {
        const named = { kind, id, label: pickText(label, languages).value, count };
        if (Object.values(label).some((text) => begins(words, text))) return [named];
        const others = kind === 'actor' || kind === 'place' ? aliases?.[kind].get(id) : undefined;
        const alias = others?.find((text) => begins(words, text));
        return alias === undefined ? [] : [{ ...named, alias }];
      })
      .slice(0, MOST),
  );
  const found = events.slice(0, MOST).map((event) => ({
    kind: 'event' as const,
    id: event.id,
    label: pickText(event.title, languages).value,
    event,
  }));
  return [...values, ...found];
}

function begins(words: readonly string[], text: string): boolean {
  const own = fold(text);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

function fold(text: string): readonly string[] {
  return splitWords(text)
    .map(foldWord)
    .filter((word) => word !== '');
}
