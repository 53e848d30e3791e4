import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../../apps/web/dist');

/** The modules of the built element, by the part of their name that stays. */
const modules = new Map(
  ['v1', 'assets'].flatMap((folder) =>
    readdirSync(join(DIST, folder))
      .map(
        (name) =>
          [/^(element(?:-.+)?)-[\w-]{8}\.js$/.exec(name)?.[1] ?? '', join(DIST, folder, name)] as const,
      )
      .filter(([name]) => name !== ''),
  ),
);

/** What some modules weigh together, in bytes after gzip. */
function weigh(paths: Iterable<string>): number {
  return Array.from(paths, (path) => gzipSync(readFileSync(path)).length).reduce(
    (sum, size) => sum + size,
    0,
  );
}

describe('the element for other pages', () => {
  it('weighs next to nothing before one comes near', () => {
    const loader = readFileSync(modules.get('element') ?? '', 'utf8');
    expect(weigh([modules.get('element') ?? ''])).toBeLessThanOrEqual(3_000);
    // It brings nothing along: what it imports, it imports when there is something to draw.
    expect(loader).not.toMatch(/\bfrom\s*["'`]|\bimport\s*["'`{*]/);
  });

  it('weighs little with all that draws a timeline of a server, vis-timeline with it', () => {
    const data = modules.get('element-data');
    expect(data).toBeDefined();
    const drawn = [...modules.values()].filter((path) => path !== data);
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    expect(weigh(drawn)).toBeLessThanOrEqual(150_000);
  });

  it('stays below that with data of the page as well', () => {
    expect(weigh(modules.values())).toBeLessThanOrEqual(160_000);
  });
});
