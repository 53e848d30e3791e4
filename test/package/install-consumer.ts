import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packSchema } from './pack-schema.ts';

const execute = promisify(execFile);

/** A project outside the repository that has installed the packed schema with npm. */
export interface Consumer {
  readonly folder: string;
  /** Runs a program there and answers what it wrote. */
  readonly run: (file: string, args: readonly string[]) => Promise<string>;
  readonly remove: () => void;
}

/** What every result of `use()` in the consumer's program must be. */
export const USED = {
  earliest: '2024-06-18T17:30:00.000Z',
  hit: 'certain',
  words: '19 Juni 2024, sekitar pukul 02.45',
  refused: false,
  right: true,
  wrong: ['events.0.title', 'events.0.titel'],
};

/**
 * Packs the schema and installs it with npm in an empty folder, beside the copy of zod that is installed here: nothing
 * is fetched. `tools` are further packages, which are (`typescript@6`).
 */
export async function installConsumer(tools: readonly string[] = []): Promise<Consumer> {
  const { folder: parent, tarball, remove } = packSchema();
  const folder = join(parent, 'project');
  mkdirSync(folder);
  cpSync(join(import.meta.dirname, 'consumer'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const consumer = {
    folder,
    remove,
    async run(file: string, args: readonly string[]) {
      const { stdout } = await execute(file, args, { cwd: folder, maxBuffer: 2 ** 24 });
      return stdout;
    },
  };
  // npm packs a folder that it is given, but not one inside another's node_modules.
  const zod = join(parent, 'zod');
  cpSync(dirname(fileURLToPath(import.meta.resolve('zod/package.json'))), zod, { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
  await consumer.run('npm', ['install', '--offline', '--install-links', ...quiet, tarball, zod]);
  if (tools.length > 0) await consumer.run('npm', ['install', '--prefer-offline', ...quiet, ...tools]);
  return consumer;
}

/** Compiles the consumer's files as strictly as can be, declarations of packages included; rejects with what is wrong. */
export async function compileConsumer({ folder, run }: Consumer, compiler: string): Promise<void> {
  const strict = {
    module: 'nodenext',
    target: 'es2022',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  // The date core needs nothing but the language; zod names things of the browser.
  const projects = { dates: ['es2022'], chronicle: ['es2022', 'dom'] };
  for (const [name, lib] of Object.entries(projects)) {
    const config = { compilerOptions: { ...strict, lib }, files: [`${name}.ts`] };
    writeFileSync(join(folder, `tsconfig.${name}.json`), JSON.stringify(config));
    await run(process.execPath, [compiler, '-p', `tsconfig.${name}.json`]).catch(
      (error: { stdout?: string }) => {
        throw new Error(`${name}.ts does not compile:\n${error.stdout ?? ''}`);
      },
    );
  }
}
