import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The repository's root, absolute. */
export const ROOT = join(import.meta.dirname, '../..');

/** Files that git tracks or would track, relative to the root, sorted. */
export function listFiles(pattern: RegExp): readonly string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .filter((file) => pattern.test(file) && !file.includes('/fixtures/'))
    .toSorted();
}

/** The text of a file named relative to the root. */
export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** A package.json, as far as the tests look at it. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Every package.json of the workspace by its folder; the root's is under the empty string. */
export function readManifests(): ReadonlyMap<string, Manifest> {
  // The peers of the benches are no part of the workspace.
  const files = listFiles(/(?:^|\/)package\.json$/).filter((file) => !file.startsWith('bench/peers/'));
  return new Map(
    files.map((file) => [file.replace(/\/?package\.json$/, ''), JSON.parse(readText(file)) as Manifest]),
  );
}

/** One import statement of a source file. */
export interface Import {
  readonly file: string;
  /** The specifier as written. */
  readonly target: string;
  /** For relative specifiers: the file meant, relative to the root. */
  readonly path?: string;
  readonly line: number;
}

const STATEMENT = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every import of a TypeScript file, static and dynamic, types included. */
export function listImports(file: string): readonly Import[] {
  const text = readText(file);
  return Array.from(text.matchAll(STATEMENT), (match) => {
    const target = match[1] ?? match[2] ?? '';
    const line = text.slice(0, match.index).split('\n').length;
    const path = target.startsWith('.') ? { path: normalize(join(dirname(file), target)) } : {};
    return { file, target, line, ...path };
  });
}

/** Whether a file holds tests or what only tests use. */
export function isTest(file: string): boolean {
  return /\.(?:test|suite|bench)\.ts$|(?:^|\/)(?:test|bench)\/|vitest[^/]*\.config\.ts$|\.setup\.ts$/.test(
    file,
  );
}
