import { type Issue, stringifyPath } from '@linimasa/schema';

/** How many issues a message tells. */
const TOLD = 5;

/** Data that is no timeline: `issues` say where, what was expected and what stood there; the message tells the first five. */
export class InvalidDataError extends Error {
  override readonly name = 'InvalidDataError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const told = issues.slice(0, TOLD).map(wordIssue);
    const rest = issues.length - told.length;
    super([...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'));
    this.issues = issues;
  }
}

/** One issue as one line. */
export function wordIssue({ path, message, expected, received }: Issue): string {
  const facts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(received === undefined ? [] : [`received ${received}`]),
  ];
  const where = path.length === 0 ? '' : `${stringifyPath(path)}: `;
  return `${where}${message}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
