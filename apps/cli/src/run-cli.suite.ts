import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/** What a run of `linimasa` left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
const ENV = { PATH, NODE_COMPILE_CACHE, NODE_NO_WARNINGS: '1' };

/** Starts the real CLI; one that serves, from sources, beside which it finds those of the API. */
export function spawnCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): ChildProcess {
  const program =
    args[0] === 'start' ? ['--conditions=source', join(import.meta.dirname, 'main.ts')] : [inject('cli')];
  return spawn(process.execPath, [...program, ...args], { env: { ...ENV, ...env }, cwd, stdio: 'pipe' });
}

/** Runs the real CLI to its end. */
export async function runCli(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<Run> {
  const child = spawnCli(args, env, cwd);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Resolves to the address that a started server names, with all it said until then. */
export async function waitUntilReady(child: ChildProcess): Promise<{ url: string; said: string }> {
  let said = '';
  const { stdout } = child;
  if (stdout === null) throw new Error('The process has no standard output.');
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const url = /ready at (\S+)/.exec(said)?.[1];
    if (url !== undefined) return { url, said };
  }
  throw new Error(`It ended before it was ready: ${said}`);
}

/** A temporary folder that goes when it is disposed of. */
export async function createTemporary(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'linimasa-cli-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Writes a chronicle of one event, with other texts for some of its files. */
export async function writeChronicle(
  folder: string,
  id = 'harbour',
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const files = {
    'timeline.yaml': `id: ${id}\ntitle: The new harbour\nlanguages: [en]\nzone: Asia/Jakarta\n`,
    'events/first-stone.md': '---\ntitle: First stone laid\nwhen: "2031-04-01"\n---\n',
    ...others,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** Writes a chronicle that cites two paragraphs of a text, and the text. */
export async function writeCitingChronicle(
  folder: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const cite = (paragraph: number, starts: string) =>
    `- source: gazette-12\n  locator: { paragraph: ${paragraph}, starts: ${starts} }\n  digest: ${hash(GAZETTE[paragraph - 1] ?? '')}\n`;
  const claim = `claims:\n- id: a\n  stance: asserts\n  citations:\n${cite(2, 'It rains').replaceAll(/^/gm, '  ').trimEnd()}\n`;
  const text = GAZETTE.join('\n\n');
  return writeChronicle(folder, 'harbour', {
    'sources.yaml': `- id: gazette-12\n  type: article\n  title: First stone\n  language: en\n  held: true\n  digest: ${hash(text)}\n`,
    'events/first-stone.md': `---\ntitle: First stone laid\nwhen: "2031-04-01"\ncitations:\n${cite(1, 'The Port Office')}${claim}---\n`,
    'sources/scan-0001.txt': text,
    ...others,
  });
}

/** The paragraphs of that text. */
export const GAZETTE = [
  'The Port Office lays the first stone.',
  'It rains.',
  'The Port Office names no cost.',
];

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
