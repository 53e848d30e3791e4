export type { FolderIssue, FolderResult } from './folder-issue.ts';
export { listCitations, type PlacedCitation } from './list-citations.ts';
export { parseFolder } from './parse-folder.ts';
