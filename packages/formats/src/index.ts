export type { FolderIssue, FolderResult } from './folder/folder-issue.ts';
export { parseFolder } from './folder/parse-folder.ts';
