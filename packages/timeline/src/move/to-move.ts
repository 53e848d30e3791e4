import type { Window } from '@linimasa/schema';
import type { Mark } from '../mark/mark.ts';

/** What a key asks for. */
export type Move =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'lane'; readonly by: 1 | -1 }
  | { readonly kind: 'end'; readonly which: 'first' | 'last' };

const KEYS: Readonly<Record<string, Move>> = {
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowRight: { kind: 'step', by: 1 },
  ArrowUp: { kind: 'lane', by: -1 },
  ArrowDown: { kind: 'lane', by: 1 },
  Home: { kind: 'end', which: 'first' },
  End: { kind: 'end', which: 'last' },
  PageUp: { kind: 'pan', share: -0.8 },
  PageDown: { kind: 'pan', share: 0.8 },
  '+': { kind: 'zoom', factor: 0.5 },
  '=': { kind: 'zoom', factor: 0.5 },
  '-': { kind: 'zoom', factor: 2 },
  '0': { kind: 'all' },
};

/** Reads a key; undefined for one that is not the timeline's, or the browser's own with a modifier. */
export function toMove({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Move | undefined {
  return ctrlKey || metaKey || altKey ? undefined : KEYS[key];
}

/** The event that a step leads to: by time, or in the next lane with events the one nearest in time. */
export function findNeighbour(
  marks: readonly Mark[],
  lanes: readonly string[],
  current: string | undefined,
  move: Extract<Move, { kind: 'step' | 'lane' | 'end' }>,
  shown: Window,
): Mark | undefined {
  const sorted = marks.toSorted((a, b) => a.shape.from - b.shape.from || a.item.sequence - b.item.sequence);
  if (move.kind === 'end') return move.which === 'first' ? sorted[0] : sorted.at(-1);
  const index = sorted.findIndex(({ item }) => item.id === current);
  const mark = sorted[index];
  if (mark === undefined) {
    const begins = sorted.find(({ shape }) => shape.from >= shown.from && shape.from < shown.to);
    return begins ?? sorted.find(({ shape }) => shape.to > shown.from) ?? sorted[0];
  }
  if (move.kind === 'step') return sorted[index + move.by];
  for (let lane = lanes.indexOf(mark.lane) + move.by; lane >= 0 && lane < lanes.length; lane += move.by) {
    const members = sorted.filter((each) => each.lane === lanes[lane]);
    const distance = (each: Mark) => Math.abs(each.shape.at - mark.shape.at);
    const nearest = members.toSorted((a, b) => distance(a) - distance(b))[0];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}
