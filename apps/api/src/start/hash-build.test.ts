import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashBuild, PACKAGES } from './hash-build.ts';

describe('hashBuild()', () => {
  it('is the same for the same code', () => {
    expect(hashBuild()).toMatch(/^[\w-]{22}$/);
    expect(hashBuild()).toBe(hashBuild());
  });

  it('is of every package of ours that the code of the server imports', () => {
    const folder = join(import.meta.dirname, '..');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const code = names.filter((name) => /(?<!\.test|\.suite)\.ts$/.test(name));
    const imported = code.flatMap((name) =>
      Array.from(
        readFileSync(join(folder, name), 'utf8').matchAll(/from '(@linimasa\/[^']+)'/g),
        ([, each = '']) => each,
      ),
    );
    // The folder of a package holds that of each of its other entries.
    const missing = imported.filter(
      (each) => !PACKAGES.some((name) => each === name || each.startsWith(`${name}/`)),
    );
    expect(imported).toContain('@linimasa/store');
    expect(missing).toEqual([]);
  });
});
