import type { StemmedWord } from './stem-passage.ts';

/** The fields of an event that are searched, in the order they are indexed. */
export const TEXT_FIELDS = ['title', 'names', 'summary'] as const;

/** A field that is searched. */
export type TextField = (typeof TEXT_FIELDS)[number];

/** Stands among words where a phrase must not run on; no word of ours can be it. */
export const GAP = '¶';

/** A field as both engines index it: its words in order, with gaps, and its stems. */
export interface IndexedField {
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** An event's searchable text, ready for either engine. */
export interface EventText {
  readonly event: string;
  readonly fields: Readonly<Record<TextField, IndexedField>>;
}

// PostgreSQL ends a text at 16,383 positions, 255 positions a word and 1 MiB. Both engines stop short of that
// in the same place, so that they find the same.
const MAX_POSITIONS = 16_000;
const MAX_OCCURRENCES = 250;
const MAX_UNITS = 250_000;

/** Indexes the passages of an event's fields; what lies beyond some 16,000 words is not searched. */
export function indexEvent(event: string, passages: Readonly<Record<TextField, Passages>>): EventText {
  const { title: titles, names: named, summary: summaries } = passages;
  // So few words are within every limit: most events need no counting.
  if (countWords(titles) + countWords(named) + countWords(summaries) <= MAX_OCCURRENCES)
    return {
      event,
      fields: { title: listField(titles), names: listField(named), summary: listField(summaries) },
    };
  const occurrences = new Map<string, number>();
  let positions = 0;
  let units = 0;

  function indexField(field: Passages): IndexedField {
    const words: string[] = [];
    const stems = new Set<string>();
    for (const passage of field) {
      for (const stemmed of passage) {
        const { word } = stemmed;
        units += word.length;
        for (const stem of stemmed.stems) units += stem.length;
        if (++positions > MAX_POSITIONS || units > MAX_UNITS) return { words, stems };
        const count = (occurrences.get(word) ?? 0) + 1;
        occurrences.set(word, count);
        words.push(count > MAX_OCCURRENCES ? GAP : word);
        for (const stem of stemmed.stems) stems.add(stem);
      }
      words.push(GAP);
      positions += 1;
    }
    return { words, stems };
  }

  const title = indexField(titles);
  const names = indexField(named);
  return { event, fields: { title, names, summary: indexField(summaries) } };
}

type Passages = readonly (readonly StemmedWord[])[];

function countWords(field: Passages): number {
  return field.reduce((sum, passage) => sum + passage.length, 0);
}

function listField(field: Passages): IndexedField {
  const words: string[] = [];
  const stems = new Set<string>();
  for (const passage of field) {
    for (const stemmed of passage) {
      words.push(stemmed.word);
      for (const stem of stemmed.stems) stems.add(stem);
    }
    words.push(GAP);
  }
  return { words, stems };
}
