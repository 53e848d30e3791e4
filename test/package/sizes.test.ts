import { join } from 'node:path';
import esbuild from '@size-limit/esbuild';
import file from '@size-limit/file';
import sizeLimit from 'size-limit';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from './pack-schema.ts';

/** What a page pays at most, in bytes after gzip, for what it imports from an entry; zod is counted in. */
const SIZES: readonly (readonly [what: string, entry: string, names: string, most: number])[] = [
  ['the date core', 'index', '{ parseEdtf, stringifyEdtf, boundEdtf, hitWindow, compareItems }', 8_000],
  [
    'the date core with dates limited by others',
    'index',
    '{ parseEdtf, stringifyEdtf, toBounds, hitWindow, compareItems }',
    9_000,
  ],
  ['types, dates, derivations and questions', 'index', '*', 30_000],
  ['everything with zod', 'zod', '*', 35_000],
];

describe('a bundle', () => {
  it.each(SIZES)('of %s is small', async (_, entry, names, most) => {
    const path = join(SCHEMA, `dist/${entry}.js`);
    const checks = [{ files: [path], import: { [path]: names }, gzip: true }];
    const [result] = (await sizeLimit([esbuild, file], { checks })) as readonly { readonly size: number }[];
    expect(result?.size).toBeGreaterThan(1_000);
    expect(result?.size).toBeLessThanOrEqual(most);
  });
});
