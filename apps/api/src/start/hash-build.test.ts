import { describe, expect, it } from 'vitest';
import { hashBuild } from './hash-build.ts';

describe('hashBuild()', () => {
  it('is the same for the same code', () => {
    expect(hashBuild()).toMatch(/^[\w-]{22}$/);
    expect(hashBuild()).toBe(hashBuild());
  });
});
