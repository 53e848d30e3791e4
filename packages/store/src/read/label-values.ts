import type { FacetCount, Lanes, Text } from '@linimasa/schema';
import type { HeldEdition } from './find-timeline.ts';
import { pickRecords } from './list-records.ts';
import type { Snapshot } from './snapshot.ts';

/** How values of a field read; those of statuses and languages are worded by interfaces. */
export async function labelValues(
  snapshot: Snapshot,
  { edition, timeline }: HeldEdition,
  field: Lanes | 'tag' | 'language',
  values: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  switch (field) {
    case 'kind':
    case 'tag': {
      const terms = timeline.vocabulary[`${field}s`];
      return new Map(
        values.flatMap((value) => {
          const term = Object.hasOwn(terms, value) ? terms[value] : undefined;
          return term === undefined ? [] : [[value, term.label]];
        }),
      );
    }
    case 'actor':
    case 'place':
    case 'source': {
      const records = await pickRecords(snapshot, field, edition, values);
      return new Map(records.map((record) => [record.id, 'name' in record ? record.name : record.title]));
    }
    case 'status':
    case 'language':
      return new Map();
  }
}

/** A value with its label, if it has one. */
export function withLabel<T extends Pick<FacetCount, 'value'>>(
  { value, ...rest }: T,
  labels: ReadonlyMap<string, Text>,
): T & { readonly label?: Text } {
  const label = labels.get(value);
  return { value, ...(label === undefined ? {} : { label }), ...rest } as T & { readonly label?: Text };
}
