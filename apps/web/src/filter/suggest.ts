import {
  type EventItem,
  type FacetCount,
  type Facets,
  foldWord,
  pickText,
  splitWords,
} from '@linimasa/schema';

/** The filters whose values are suggested, in this order. */
export const SUGGESTED = ['actor', 'place', 'tag', 'source'] as const;

/** What may be meant by what is being typed: a value to narrow to, with how many events that gives, or an event. */
export type Suggestion =
  | {
      readonly kind: (typeof SUGGESTED)[number];
      readonly id: string;
      readonly label: string;
      readonly count: number;
    }
  | { readonly kind: 'event'; readonly id: string; readonly label: string; readonly event: SuggestedEvent };

/** What is shown of an event that is suggested. */
export type SuggestedEvent = Pick<EventItem, 'id' | 'title' | 'when' | 'bounds'>;

/** Of each filter, and of events. */
const MOST = 4;

/** Lists what may be meant: values every word of whose typing begins one of theirs, the commonest first; then events. */
export function suggest(
  typed: string,
  facets: Facets | undefined,
  events: readonly SuggestedEvent[],
  languages: readonly string[],
): readonly Suggestion[] {
  const words = fold(typed);
  if (words.length === 0) return [];
  const values = SUGGESTED.flatMap((kind) =>
    (facets?.[kind] ?? [])
      .filter(({ label }) => label !== undefined && Object.values(label).some((text) => begins(words, text)))
      .slice(0, MOST)
      .map((count) => ({ kind, id: count.value, label: nameCount(count, languages), count: count.count })),
  );
  const found = events.slice(0, MOST).map((event) => ({
    kind: 'event' as const,
    id: event.id,
    label: pickText(event.title, languages).value,
    event,
  }));
  return [...values, ...found];
}

function nameCount({ value, label }: FacetCount, languages: readonly string[]): string {
  return label === undefined ? value : pickText(label, languages).value;
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
