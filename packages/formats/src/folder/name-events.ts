import { describeValue } from '@linimasa/schema';
import type { FolderIssue } from './folder-issue.ts';
import type { ParsedFile } from './parsed-file.ts';

/** An event file whose value has its id: the file's base name. */
export interface NamedEvent extends ParsedFile {
  /** Another file has the same base name; that is an issue of this one already. */
  readonly taken: boolean;
}

/** Gives each event its id and refuses base names that two files share and stated ids that are not the file's name. */
export function nameEvents(files: readonly ParsedFile[]): NamedEvent[] {
  const owners = new Map<string, string>();
  return files.map((file) => {
    const id = (file.file.split('/').at(-1) ?? '').slice(0, -'.md'.length);
    const owner = owners.get(id);
    owners.set(id, owner ?? file.file);
    const stated = isRecord(file.value) ? file.value['id'] : undefined;
    const issues = [...file.issues];
    if (owner !== undefined) issues.push(toTaken(file.file, owner, id));
    if (stated !== undefined && stated !== id) issues.push(toOtherName(file, id, stated));
    const value = file.value === undefined || isRecord(file.value) ? { ...file.value, id } : file.value;
    const locate: ParsedFile['locate'] = (path) => {
      return path[0] === 'id' && stated === undefined
        ? { line: 1, column: 1, path: 'id' }
        : file.locate(path);
    };
    return { ...file, value, issues, locate, taken: owner !== undefined };
  });
}

function toTaken(file: string, owner: string, id: string): FolderIssue {
  const message = `The event id ${describeValue(id)} is taken by ${owner}`;
  const expected = 'a file name that no other event has';
  return {
    file,
    line: 1,
    column: 1,
    path: 'id',
    message,
    expected,
    received: describeValue(id),
    severity: 'error',
  };
}

function toOtherName(file: ParsedFile, id: string, stated: unknown): FolderIssue {
  const message = 'The id is not the name of the file';
  const told = {
    message,
    expected: describeValue(id),
    received: describeValue(stated),
    severity: 'error' as const,
  };
  return { file: file.file, ...file.locate(['id']), ...told };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
