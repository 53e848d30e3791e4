import { describe, expect, it } from 'vitest';
import { createMemory } from './memory.ts';

const bytes = (value: string) => value.length;

describe('createMemory()', () => {
  it('works a value out once', async () => {
    const memory = createMemory(1_000);
    const made: string[] = [];
    const remember = () =>
      memory.remember(['a', 1], bytes, () => {
        made.push('a');
        return 'value';
      });
    expect([await remember(), await remember()]).toEqual(['value', 'value']);
    expect(made).toEqual(['a']);
  });

  it('forgets what was not asked for longest when there is more than it may hold', async () => {
    const memory = createMemory(1_000);
    const made: string[] = [];
    const remember = (key: string) =>
      memory.remember([key], bytes, () => {
        made.push(key);
        return 'x'.repeat(400);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await remember(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps a value of its own size, and one that failed not at all', async () => {
    const memory = createMemory(10);
    const fail = () => memory.remember(['a'], bytes, () => Promise.reject(new Error('no')));
    await expect(fail()).rejects.toThrow('no');
    expect(await memory.remember(['a'], bytes, () => 'x'.repeat(50))).toHaveLength(50);
    expect(await memory.remember(['a'], bytes, () => 'other')).toHaveLength(50);
  });
});
