import type { ChronicleLine } from './chronicle-line.ts';

/** One thing wrong with a line, at the place where a person mends it. */
export interface LineIssue {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** Where in the line, as people write it: `event.when`; empty for the line as a whole. */
  readonly path: string;
  /** One sentence for a person. */
  readonly message: string;
  /** What would have been right, in words. */
  readonly expected: string;
  /** What stood there, shortened to at most 80 characters. */
  readonly received?: string;
}

/** A line read, or what is wrong with it. */
export type LineResult =
  | { readonly ok: true; readonly value: ChronicleLine }
  | { readonly ok: false; readonly issues: readonly LineIssue[] };
