import type { Columns, StoredColumns } from './columns.ts';
import { findFirst } from './find-first.ts';
import { shareWords } from './thread-arrays.ts';

/** Creates the table in which `toPosition` looks: positions + 1 by number, 0 where a slot is free. */
export function createSlots({ length, number }: StoredColumns): Uint32Array {
  const slots = shareWords(2 ** Math.ceil(Math.log2(1.5 * length + 2)));
  for (let position = 0; position < length; position += 1) {
    let slot = toSlot(number[position] as number, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = position + 1;
  }
  return slots;
}

/** Where the event with a number stands; `undefined` if it stands nowhere. */
export function toPosition({ number, slots }: Columns, wanted: number): number | undefined {
  for (let slot = toSlot(wanted, slots.length); slots[slot] !== 0; slot = (slot + 1) % slots.length) {
    const position = (slots[slot] as number) - 1;
    if (number[position] === wanted) return position;
  }
  return undefined;
}

/** The positions [`from`, `to`) of the events that start at an instant with a sequence: only ids tell their order. */
export function findTies(columns: Columns, start: number, ordinal: number): { from: number; to: number } {
  const { length, earliest, sequence } = columns;
  const compare = (at: number) => (earliest[at] as number) - start || (sequence[at] as number) - ordinal;
  const from = findFirst(0, length, (at) => compare(at) >= 0);
  return { from, to: findFirst(from, length, (at) => compare(at) > 0) };
}

/** Multiplicative hashing: numbers handed out one after the other do not meet. */
function toSlot(number: number, slots: number): number {
  return (Math.imul(number, 0x9e37_79b1) >>> 0) % slots;
}
