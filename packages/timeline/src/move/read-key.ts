import type { Move } from './move.ts';

const KEYS: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowLeft', { kind: 'step', by: -1 }],
  ['ArrowRight', { kind: 'step', by: 1 }],
  ['ArrowUp', { kind: 'lane', by: -1 }],
  ['ArrowDown', { kind: 'lane', by: 1 }],
  ['Home', { kind: 'end', which: 'first' }],
  ['End', { kind: 'end', which: 'last' }],
  ['PageUp', { kind: 'pan', share: -0.8 }],
  ['PageDown', { kind: 'pan', share: 0.8 }],
  ['+', { kind: 'zoom', factor: 0.5 }],
  ['=', { kind: 'zoom', factor: 0.5 }],
  ['-', { kind: 'zoom', factor: 2 }],
  ['0', { kind: 'all' }],
  ['Escape', { kind: 'leave' }],
  ['?', { kind: 'help' }],
]);

/** Reads a key; undefined for one that is not the timeline's, or the browser's own with a modifier. */
export function readKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): Move | undefined {
  return ctrlKey || metaKey || altKey ? undefined : KEYS.get(key);
}
