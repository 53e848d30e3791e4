import { spawn } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, type Ended, findPort, type Product, startProduct } from './product.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = globSync(['README.md', 'docs/guides/*.md', 'packages/*/README.md'], { cwd: ROOT });
/** What a snippet that needs a page imports. */
const DRAWN = /'@linimasa\/timeline(?:\/define)?'/;

const { PATH, NODE_COMPILE_CACHE } = process.env;
const folder = createFolder();
let product: Product;

beforeAll(async () => {
  const modules = join(folder.path, 'node_modules/@linimasa');
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'packages')))
    symlinkSync(join(ROOT, 'packages', name), join(modules, name));
  symlinkSync(join(ROOT, 'packages/schema/node_modules/zod'), join(modules, '../zod'));
  product = await startProduct({
    LINIMASA_DATA: join(folder.path, 'data'),
    PORT: String(await findPort()),
  });
});
afterAll(async () => {
  await product.stop();
  folder.remove();
});

const snippets = PAGES.toSorted()
  .flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    return Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ({ 1: code = '', index }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length}`,
      code,
    }));
  })
  .filter(({ code }) => !DRAWN.test(code));

/** What a snippet says that it prints: the comments that end a `console.log` or stand alone below it. */
function readOutput(code: string): readonly string[] {
  const output: string[] = [];
  let logged = false;
  for (const line of code.split('\n')) {
    const comment = /(?:^|\s)\/\/ (.+)$/.exec(line)?.[1];
    logged = line.includes('console.log(') || (logged && /^\s*\/\//.test(line));
    if (logged && comment !== undefined) output.push(comment);
  }
  return output;
}

/** Runs a snippet on the packages' sources in a folder of its own, asking the product where it names a server. */
function run(snippet: string): Promise<Ended> {
  const cwd = mkdtempSync(join(folder.path, 'snippet-'));
  writeFileSync(join(cwd, 'snippet.mts'), snippet.replaceAll('http://localhost:8080', product.url));
  const child = spawn(process.execPath, ['--conditions=source', 'snippet.mts'], {
    cwd,
    env: { PATH, NODE_COMPILE_CACHE, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

describe('snippets of the documents', () => {
  it('are found', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(9);
    expect(snippets.filter(({ code }) => readOutput(code).length > 0).length).toBeGreaterThanOrEqual(7);
  });

  it.each(snippets)('$place runs and prints what it says', async ({ code }) => {
    const ended = await run(code);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const output = readOutput(code);
    if (output.length > 0) expect(ended.stdout.trimEnd().split('\n')).toEqual(output);
  });
});
