import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary } from '../run-cli.suite.ts';
import { createChronicle } from './create-chronicle.ts';
import { runAsNobody } from './run-as-nobody.suite.ts';

describe('createChronicle()', () => {
  it.each(['new', '.'])('leaves nothing behind in a folder where it may not write (%s)', async (name) => {
    await using temporary = await createTemporary();
    await chmod(temporary.path, 0o755);
    const locked = join(temporary.path, 'locked');
    await mkdir(locked, { mode: 0o555 });
    const made = runAsNobody(() => createChronicle(join(locked, name)));
    await expect(made).rejects.toThrow(/^Cannot make (?:a chronicle in|the folder) .+: permission denied\.$/);
    expect(await readdir(locked)).toEqual([]);
  });
});
