import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporary, runCli, writeChronicle } from '../run-cli.suite.ts';

async function expectRefusal(path: string, reason: string): Promise<void> {
  expect(await runCli(['validate', path])).toEqual({ code: 1, stdout: '', stderr: `linimasa: ${reason}.\n` });
}

describe('linimasa validate', () => {
  it('says what a valid folder holds, with its warnings', async () => {
    await using folder = await createTemporary();
    await writeChronicle(folder.path, 'harbour', {
      'notes.txt': '',
      '.git/HEAD': '',
      'node_modules/x/a.md': '',
    });
    expect(await runCli(['validate', folder.path])).toEqual({
      code: 0,
      stdout: 'harbour is valid: 1 event, 0 sources, 0 actors, 0 places\n',
      stderr: expect.stringMatching(/^notes\.txt:1:1 {2}warning This file is not read \(.+\)\n1 warning\n$/),
    });
  });

  it('lists every problem with its place, and counts them', async () => {
    await using folder = await createTemporary();
    await writeChronicle(folder.path, 'harbour', {
      'actors.yaml': '- id: a\n  name: Port: Office\n',
      'events/first-stone.md': '---\ntitel: "x\u001B[2J"\nwhen: "2031-02-29"\n---\n',
    });
    const { code, stdout, stderr } = await runCli(['validate', folder.path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(
        /^actors\.yaml:2:9 {2}Cannot read this YAML: .+\(expected .+, received "name: Port: Office"\)$/,
      ),
      expect.stringMatching(
        /^events\/first-stone\.md:2:1 {2}title: Missing \(expected .+, received nothing\)$/,
      ),
      expect.stringMatching(
        /^events\/first-stone\.md:2:8 {2}titel: Unknown member "titel" \(expected "title", .+\)$/,
      ),
      expect.stringMatching(/^events\/first-stone\.md:3:7 {2}when: Cannot read this date at character 9 /),
      '4 problems',
      '',
    ]);
    expect(stderr).not.toContain('\u001B');
  });

  it('answers programs in JSON', async () => {
    await using folder = await createTemporary();
    await writeChronicle(folder.path, 'harbour', { 'events/first-stone.md': '---\ntitle: [x]\n---\n' });
    const { code, stdout, stderr } = await runCli(['validate', folder.path, '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      issues: [{ file: 'events/first-stone.md', line: 2, column: 8, path: 'title', severity: 'error' }],
    });
  });

  it('refuses what is no chronicle folder in one line', async () => {
    await using folder = await createTemporary();
    const file = join(folder.path, 'file');
    await writeFile(file, '');
    await expectRefusal(`${file}-not`, `Cannot open the folder ${file}-not: there is none`);
    await expectRefusal(file, `${file} is not a folder`);
    await expectRefusal(folder.path, `${folder.path} is not a chronicle folder: it has no timeline.yaml`);
  });

  it('reads no large file, no other bytes and nothing outside the folder', async () => {
    await using folder = await createTemporary();
    await using outside = await createTemporary();
    await writeFile(join(outside.path, 'secret.yaml'), 'a secret');
    await writeChronicle(folder.path, 'harbour', {
      'actors.yaml': ' '.repeat(4 * 1024 * 1024 + 1),
      'sources.yaml': new Uint8Array([0xff, 0xfe]),
    });
    await symlink(join(outside.path, 'secret.yaml'), join(folder.path, 'places.yaml'));
    await symlink(outside.path, join(folder.path, 'events', 'link.md'));
    const { code, stderr } = await runCli(['validate', folder.path]);
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'sources.yaml:1:1  Not UTF-8 (expected text in UTF-8, received other bytes)',
      'actors.yaml:1:1  Too large (expected at most 4194304 bytes, received 4194305 bytes)',
      'places.yaml:1:1  This link leads out of the folder (expected a file in the folder)',
      'events/link.md:1:1  This link leads out of the folder (expected a file in the folder)',
      '4 problems',
      '',
    ]);
  });
});
