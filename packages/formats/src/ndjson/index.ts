export { type ChronicleLine, LINE_KINDS, type LineKind } from './chronicle-line.ts';
export type { LineIssue, LineResult } from './line-issue.ts';
export { parseLines } from './parse-lines.ts';
export { sortMembers } from './sort-members.ts';
export { stringifyLine } from './stringify-line.ts';
