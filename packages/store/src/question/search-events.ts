import type { Search, SearchTerm } from '@linimasa/schema';
import type { Columns } from '../columns/columns.ts';
import { toPosition } from '../columns/to-position.ts';
import type { NumberScope, SoughtTerm } from '../connect/engine.ts';
import type { HeldEdition } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { TEXT_FIELDS, type TextField } from '../words/index-event.ts';
import { findRanges } from './find-ranges.ts';
import { type Found, measureFound } from './found.ts';

/** What a word is worth by where it stands: of 32 words at most, no more than a byte holds. */
const FIELD_WEIGHTS: Readonly<Record<TextField, number>> = { title: 4, names: 2, summary: 1 };

/** Finds the positions of the events that hold every term, in no order. */
type Finder = (terms: readonly SoughtTerm[]) => Promise<Uint32Array>;

/**
 * The events that hold every wanted term and no unwanted one. Scored, where that is asked, by how well they answer: for
 * every wanted term, the weights of the fields that hold it.
 */
export function searchEvents(
  snapshot: Snapshot,
  held: HeldEdition,
  columns: Columns,
  { wanted, unwanted }: Search,
  scored: boolean,
): Promise<Found> {
  const { edition, timeline } = held;
  return snapshot.memory.remember<Found>(
    [edition, timeline.revision, 'search', wanted, unwanted, scored],
    measureFound,
    async () => {
      const find = await createFinder(snapshot, held, columns);
      const refused = new Set<number>();
      for (const term of unwanted) for (const position of await find([{ term }])) refused.add(position);
      if (scored && wanted.length > 0) {
        const scores = await scorePositions(find, wanted, columns.length);
        for (const position of refused) scores[position] = 0;
        const positions = listPositions(columns.length, (position) => scores[position] !== 0);
        return { positions, scores: Uint8Array.from(positions, (position) => scores[position] as number) };
      }
      const isKept = (position: number) => !refused.has(position);
      if (wanted.length === 0) {
        const positions = listPositions(columns.length, isKept);
        return scored ? { positions, scores: new Uint8Array(positions.length) } : { positions };
      }
      const positions = (await find(wanted.map((term) => ({ term })))).toSorted();
      return { positions: refused.size === 0 ? positions : positions.filter(isKept) };
    },
  );
}

/** The score of every position: 0 where some term is not held, since each that is held is so in a field. */
async function scorePositions(
  find: Finder,
  wanted: readonly SearchTerm[],
  length: number,
): Promise<Uint8Array> {
  const scores = new Uint8Array(length);
  for (const term of wanted) {
    const others = wanted.filter((other) => other !== term).map((other) => ({ term: other }));
    for (const field of TEXT_FIELDS)
      for (const position of await find([...others, { term, field }]))
        scores[position] = (scores[position] as number) + FIELD_WEIGHTS[field];
  }
  return scores;
}

async function createFinder(snapshot: Snapshot, held: HeldEdition, columns: Columns): Promise<Finder> {
  const { tx, engine, check } = snapshot;
  const scope = await findScope(snapshot, held, columns);
  return async (terms) => {
    check();
    const numbers = await engine.numbersHolding(tx, scope, terms);
    const positions = new Uint32Array(numbers.length);
    let count = 0;
    for (const number of numbers) {
      const position = toPosition(columns, number);
      // A number in between may be another edition's.
      if (position === undefined) continue;
      positions[count] = position;
      count += 1;
    }
    return positions.subarray(0, count);
  };
}

function findScope(
  { memory }: Snapshot,
  { edition, timeline: { revision } }: HeldEdition,
  { number }: Columns,
): Promise<NumberScope> {
  return memory.remember<NumberScope>(
    [edition, revision, 'scope'],
    ({ ranges }) => 100 * (ranges.length + 1),
    () => ({ edition, ranges: findRanges(number) }),
  );
}

/** The positions that hold something, ascending. */
function listPositions(length: number, holds: (position: number) => boolean): Uint32Array {
  const positions = new Uint32Array(length);
  let count = 0;
  for (let position = 0; position < length; position += 1) {
    if (!holds(position)) continue;
    positions[count] = position;
    count += 1;
  }
  return positions.slice(0, count);
}
