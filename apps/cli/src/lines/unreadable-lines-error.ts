import type { LineIssue } from '@linimasa/formats/ndjson';

/** Lines that cannot be read as records, each with what is wrong with it. */
export class UnreadableLinesError extends Error {
  override readonly name = 'UnreadableLinesError';
  readonly issues: readonly LineIssue[];

  constructor(issues: readonly LineIssue[]) {
    super('Some lines cannot be read');
    this.issues = issues;
  }
}
