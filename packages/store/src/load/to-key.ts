import type { RecordKind } from '../store.ts';

/** What tells a record from every other of its timeline. */
export function toKey(kind: RecordKind, id: string): string {
  return kind === 'timeline' || kind === 'vocabulary' ? kind : `${kind}:${id}`;
}
