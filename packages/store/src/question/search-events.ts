import type { Columns } from '../columns/columns.ts';
import { toPosition } from '../columns/to-position.ts';
import type { SoughtTerm } from '../connect/engine.ts';
import type { HeldEdition } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { TEXT_FIELDS, type TextField } from '../words/index-event.ts';
import type { Search } from '../words/parse-search.ts';
import { type Found, measureFound } from './found.ts';

/** What a word is worth by where it stands: of 32 words at most, no more than a byte holds. */
const FIELD_WEIGHTS: Readonly<Record<TextField, number>> = { title: 4, names: 2, summary: 1 };

/**
 * The events that hold every wanted term and no unwanted one. Scored, where that is asked, by how well they answer: for
 * every wanted term, the weights of the fields that hold it.
 */
export function searchEvents(
  snapshot: Snapshot,
  { edition, timeline: { revision } }: HeldEdition,
  columns: Columns,
  { wanted, unwanted }: Search,
  scored: boolean,
): Promise<Found> {
  return snapshot.memory.remember<Found>(
    [edition, revision, 'search', wanted, unwanted, scored],
    measureFound,
    async () => {
      const find = createFinder(snapshot, edition, columns);
      const all = wanted.map((term) => ({ term }));
      const held = all.length > 0 ? Uint32Array.from(await find(all)).toSorted() : listPositions(columns);
      const refused = new Set<number>();
      for (const term of unwanted) for (const position of await find([{ term }])) refused.add(position);
      const positions = refused.size === 0 ? held : held.filter((position) => !refused.has(position));
      if (!scored) return { positions };
      const scores = new Uint8Array(columns.length);
      for (const term of wanted)
        for (const field of TEXT_FIELDS)
          for (const position of await find([...all, { term, field }]))
            scores[position] = (scores[position] as number) + FIELD_WEIGHTS[field];
      return { positions, scores: Uint8Array.from(positions, (position) => scores[position] as number) };
    },
  );
}

/** Makes what finds the positions of the events that hold every term, in no order. */
function createFinder({ tx, engine, check }: Snapshot, edition: string, columns: Columns) {
  const scope = { edition, ...findRange(columns) };
  return async (terms: readonly SoughtTerm[]): Promise<readonly number[]> => {
    check();
    const numbers = await engine.numbersHolding(tx, scope, terms);
    // A number in between may be another edition's.
    return numbers.map((number) => toPosition(columns, number)).filter((at) => at !== undefined);
  };
}

/** The least and the greatest number of an edition. */
function findRange({ number }: Columns): { readonly from: number; readonly to: number } {
  let from = Infinity;
  let to = -1;
  for (const each of number) {
    if (each < from) from = each;
    if (each > to) to = each;
  }
  return to < 0 ? { from: 0, to: 0 } : { from, to };
}

function listPositions({ length }: Columns): Uint32Array {
  return Uint32Array.from({ length }, (_, position) => position);
}
