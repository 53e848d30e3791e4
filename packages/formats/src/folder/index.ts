export type { FolderIssue, FolderResult } from './folder-issue.ts';
export { listCitations, type PlacedCitation } from './list-citations.ts';
export { parseFolder } from './parse-folder.ts';
export { stringifyFolder } from './stringify-folder.ts';
export type { WrittenChronicle } from './written-chronicle.ts';
