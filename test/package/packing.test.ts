import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, describe, expect, it } from 'vitest';
import { packSchema } from './pack-schema.ts';

const packed = packSchema();
afterAll(packed.remove);
const tarball = new Uint8Array(readFileSync(packed.tarball));

/** What `attw --profile esm-only` looks away from: there is no CommonJS here, and Node 22 requires ES modules. */
const APART = new Set(['node10', 'node16-cjs']);

describe('the packed schema', () => {
  it('is what publint asks of a package', async () => {
    const { messages } = await publint({
      pkgDir: 'package',
      strict: true,
      pack: { tarball: tarball.buffer },
    });
    expect(messages).toEqual([]);
  });

  it('gives its types to everything that imports ES modules', async () => {
    const answer = await checkPackage(createPackageFromTarballData(tarball));
    expect(answer.types).not.toBe(false);
    const problems = answer.types === false ? [] : answer.problems;
    expect(problems.filter((one) => !('resolutionKind' in one && APART.has(one.resolutionKind)))).toEqual([]);
  });
});
