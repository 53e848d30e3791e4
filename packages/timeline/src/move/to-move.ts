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

/** The event of the next lane up or down that has any, nearest in time to another. */
export function findInNextLane(
  marks: readonly Mark[],
  lanes: readonly string[],
  current: string | undefined,
  by: 1 | -1,
): Mark | undefined {
  const mark = marks.find(({ item }) => item.id === current);
  if (mark === undefined) return undefined;
  const distance = ({ shape }: Mark) => Math.abs(shape.at - mark.shape.at);
  for (let lane = lanes.indexOf(mark.lane) + by; lane >= 0 && lane < lanes.length; lane += by) {
    const members = marks.filter((each) => each.lane === lanes[lane]);
    const nearest = members.toSorted((a, b) => distance(a) - distance(b))[0];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}
