import type { Chronicle } from '@linimasa/schema';

/** One thing wrong with a chronicle folder, at the place where a person mends it. */
export interface FolderIssue {
  /** Path inside the folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** Where in the file, as people write it: `when.edtf`, `[3].name`; empty for the file as a whole. */
  readonly path: string;
  /** One sentence for a person. */
  readonly message: string;
  /** What would have been right, in words. */
  readonly expected?: string;
  /** What stood there, shortened to at most 80 characters. */
  readonly received?: string;
  /** A `warning` does not make the folder invalid. */
  readonly severity: 'error' | 'warning';
}

/** The chronicle with its warnings, or every issue (warnings among them), in the order of files and lines. */
export type FolderResult =
  | { readonly ok: true; readonly value: Chronicle; readonly warnings: readonly FolderIssue[] }
  | { readonly ok: false; readonly issues: readonly FolderIssue[] };
