/** The records of a chronicle, in the order in which they stand: those that others name come first. */
export const LINE_KINDS = ['timeline', 'vocabulary', 'source', 'actor', 'place', 'event', 'claim'] as const;

/** What a line of a chronicle holds. */
export type LineKind = (typeof LINE_KINDS)[number];

/** One record of a chronicle, as people write it; nothing of it is checked but that it is there. */
export interface ChronicleLine {
  readonly kind: LineKind;
  readonly record: unknown;
  /** The number of the line it was read from, counting from 1. */
  readonly line?: number;
}
