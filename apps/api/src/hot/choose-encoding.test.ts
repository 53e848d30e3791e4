import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './choose-encoding.ts';

describe('chooseEncoding()', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['identity', 'identity'],
    ['identity, gzip', 'gzip'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip ; q=0.3 , br ; q=0.2', 'gzip'],
    ['gzip;q=nonsense', 'identity'],
  ])('chooses for %j', (accepted, expected) => {
    expect(chooseEncoding(accepted)).toBe(expected);
  });

  test.prop([fc.string()])('reads whatever somebody sends', (accepted) => {
    expect(['identity', 'gzip', 'br']).toContain(chooseEncoding(accepted));
  });
});
