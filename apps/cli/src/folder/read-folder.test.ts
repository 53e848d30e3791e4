import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary, writeChronicle } from '../run-cli.suite.ts';
import { checkTexts } from './check-folder.ts';
import { readFolder } from './read-folder.ts';
import { runAsNobody } from './run-as-nobody.suite.ts';

const EVENT = '---\ntitle: Laid\nwhen: "2031-04-02"\n';

describe('readFolder()', () => {
  it('makes a folder of events that it may not list an issue, beside every other', async () => {
    await using temporary = await createTemporary();
    const folder = await writeChronicle(temporary.path, 'harbour', {
      'events/locked/inside.md': `${EVENT}---\n`,
      'events/outside.md': `${EVENT}relations: [{ type: follows, to: inside }]\nknid: works\n---\n`,
      'pictures/stone.txt': '',
    });
    await chmod(folder, 0o755);
    const locked = [join(folder, 'events', 'locked'), join(folder, 'pictures')];
    for (const path of locked) await chmod(path, 0);
    try {
      const texts = await runAsNobody(() => readFolder(folder));
      const result = await checkTexts(folder, texts);
      const told = result.ok ? [] : result.issues.map(({ file, message }) => `${file} ${message}`);
      expect(told).toEqual([
        'events/locked Cannot read this folder: permission denied',
        'events/outside.md Unknown member "knid"',
      ]);
    } finally {
      for (const path of locked) await chmod(path, 0o755);
    }
  });

  it('refuses a folder that it may not list', async () => {
    await using temporary = await createTemporary();
    const folder = await writeChronicle(temporary.path);
    await chmod(folder, 0);
    try {
      const read = runAsNobody(() => readFolder(folder));
      await expect(read).rejects.toThrow(`Cannot open the folder ${folder}: permission denied.`);
    } finally {
      await chmod(folder, 0o755);
    }
  });
});
