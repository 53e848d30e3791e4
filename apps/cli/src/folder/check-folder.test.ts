import { describe, expect, it } from 'vitest';
import { checkTexts } from './check-folder.ts';

const TIMELINE = 'id: t\ntitle: T\nlanguages: [en]\nzone: UTC\n';
const check = (text: string, budget: { seconds: number; memory: number }) => {
  const files = new Map([['timeline.yaml', TIMELINE]]).set('vocabulary.yaml', text);
  return checkTexts('x', { files, unread: [] }, budget);
};

describe('checkTexts()', () => {
  it('answers what the parser does', async () => {
    await expect(check('kinds: {}', { seconds: 60, memory: 512 })).resolves.toMatchObject({ ok: true });
    await expect(check('kinds: []', { seconds: 60, memory: 512 })).resolves.toMatchObject({
      ok: false,
      issues: [{ file: 'vocabulary.yaml', line: 1, column: 8 }],
    });
  });

  it('ends what takes too long', async () => {
    await expect(check('"'.repeat(2 ** 20), { seconds: 1, memory: 512 })).rejects.toThrow(
      'Cannot check x: it takes more than 1 s of computing, as no chronicle of its size should.',
    );
  });

  it('ends what takes too much memory', async () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `k${index}: 1`).join('\n');
    await expect(check(many, { seconds: 60, memory: 64 })).rejects.toThrow(
      'Cannot check x: it takes more than 64 MiB of memory, as no chronicle of its size should.',
    );
  });
});
