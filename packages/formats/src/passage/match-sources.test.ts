import type { Source } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { matchSources } from './match-sources.ts';

const toSource = (id: string, digest?: string): Source => ({
  id,
  type: 'article',
  title: { en: id },
  language: 'en',
  authors: [],
  origins: [],
  held: true,
  ...(digest === undefined ? {} : { digest }),
});

const match = (source: Source, ...files: readonly (readonly [path: string, digest: string])[]) => {
  const [matched] = matchSources(
    [source],
    files.map(([path, digest]) => ({ path, digest })),
  );
  return `${matched?.state} ${matched?.file?.path}`;
};

describe('matchSources()', () => {
  it('takes the file with the digest before one with the name', () => {
    const files = [
      ['gazette-12.txt', 'b'],
      ['scans/0001', 'a'],
    ] as const;
    expect(match(toSource('gazette-12', 'a'), ...files)).toBe('same scans/0001');
    expect(match(toSource('gazette-12', 'c'), ...files)).toBe('changed gazette-12.txt');
    expect(match(toSource('gazette-12'), ...files)).toBe('named gazette-12.txt');
    expect(match(toSource('gazette-1', 'c'), ...files)).toBe('absent undefined');
  });

  it('takes any extension, but text before others', () => {
    const source = toSource('gazette-12');
    expect(match(source, ['old/Gazette-12.HTML', 'a'])).toBe('named old/Gazette-12.HTML');
    expect(match(source, ['gazette-12', 'a'])).toBe('named gazette-12');
    expect(match(source, ['gazette-12.pdf', 'a'], ['gazette-12.txt', 'b'])).toBe('named gazette-12.txt');
    expect(match(source, ['gazette-12.old.txt', 'a'])).toBe('absent undefined');
  });
});
