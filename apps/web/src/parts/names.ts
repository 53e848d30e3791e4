import { type FacetCount, pickText, type Text, type Vocabulary } from '@linimasa/schema';

/** Names of records by id, as far as they are known; an unknown id reads as itself. */
export class Names {
  readonly #labels: ReadonlyMap<string, Text>;
  readonly #languages: readonly string[];

  constructor(labels: Iterable<readonly [id: string, label: Text]>, languages: readonly string[]) {
    this.#labels = new Map(labels);
    this.#languages = languages;
  }

  /** The name of a record in the first of the reader's languages that has one. */
  of(id: string): string {
    const label = this.#labels.get(id);
    return label === undefined ? id : pickText(label, this.#languages).value;
  }
}

/** Names of records that carry their own. */
export function nameRecords(
  records: readonly { readonly id: string; readonly name: Text }[],
  languages: readonly string[],
): Names {
  return new Names(
    records.map(({ id, name }) => [id, name] as const),
    languages,
  );
}

/** Names of the values of a facet. */
export function nameCounts(counts: readonly FacetCount[], languages: readonly string[]): Names {
  const labelled = counts.flatMap(({ value, label }) =>
    label === undefined ? [] : [[value, label] as const],
  );
  return new Names(labelled, languages);
}

/** Names of the terms of a vocabulary. */
export function nameTerms(terms: Vocabulary[keyof Vocabulary], languages: readonly string[]): Names {
  return new Names(
    Object.entries(terms).map(([id, { label }]) => [id, label] as const),
    languages,
  );
}
