export type { FolderIssue, FolderResult } from './folder-issue.ts';
export { parseFolder } from './parse-folder.ts';
