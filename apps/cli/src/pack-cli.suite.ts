import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packPrograms } from '@linimasa/test-programs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command line, packed with its threads. */
    readonly cli: string;
  }
}

const STORE = join(import.meta.dirname, '../../../packages/store/src');

/** Packs the command line once for all tests, as deep in its folder as its sources are, and takes it away after them. */
export default async function packCli({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(import.meta.dirname, '../.packed-'));
  const programs = {
    main: join(import.meta.dirname, 'main.ts'),
    'parse-texts': join(import.meta.dirname, 'folder/parse-texts.ts'),
    'pool/reader': join(STORE, 'pool/reader.ts'),
    'derive-thread': join(STORE, 'load/derive-thread.ts'),
  };
  const manifest = createRequire(import.meta.url)('../package.json') as object;
  provide('cli', join(await packPrograms(programs, folder, manifest), 'main.js'));
  return () => rmSync(folder, { recursive: true, force: true });
}
