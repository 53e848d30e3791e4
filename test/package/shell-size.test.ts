import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../../apps/web/dist');

describe('the app', () => {
  it('weighs at most 60 kB of scripts and styles before the timeline is loaded', () => {
    const index = readFileSync(join(DIST, 'index.html'), 'utf8');
    // What the page names, and what a browser loads with it before anything runs.
    const named = Array.from(
      index.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g),
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThanOrEqual(2);
    const bytes = named.map((path) => gzipSync(readFileSync(join(DIST, path))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000);
  });
});
