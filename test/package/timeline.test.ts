import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createManifest, MANIFEST, writeManifest } from './create-manifest.ts';

const PACKAGE = join(import.meta.dirname, '../../packages/timeline');
const { exports: entries } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, unknown>>;
};
const [element] = createManifest().modules.flatMap(({ declarations }) => declarations);
const sources = globSync(join(PACKAGE, 'src/**/*.ts')).map((file) => readFileSync(file, 'utf8'));

/** What a pattern finds in the sources, each once. */
const find = (pattern: RegExp) =>
  [
    ...new Set(sources.flatMap((text) => Array.from(text.matchAll(pattern), ([, name = '']) => name))),
  ].toSorted();

describe('the manifest of the element', () => {
  it('is what the sources say (else: pnpm manifest)', () => {
    expect(readFileSync(MANIFEST, 'utf8')).toBe(writeManifest());
  });

  it('describes everything that it names', () => {
    const described: readonly ({ name: string; description: string }[] | undefined)[] = [
      element?.attributes,
      element?.members,
      element?.events,
      element?.cssParts,
      element?.cssProperties,
    ];
    for (const list of described) {
      expect(list?.length).toBeGreaterThan(0);
      expect(list?.filter(({ name, description }) => name === '' || description === '')).toEqual([]);
    }
  });

  it('names every part that there is, and every event', () => {
    const parts = find(/\bpart(?:="|\.add\(')([a-z ]+)["']/g).flatMap((names) => names.split(' '));
    expect(element?.cssParts.map(({ name }) => name).toSorted()).toEqual([...new Set(parts)].toSorted());
    const events = find(/'(linimasa-(?:select|window|highlight|clock|ready|settled|error))'/g);
    expect(element?.events.map(({ name }) => name).toSorted()).toEqual(events);
  });
});

describe('the element on a server', () => {
  it.each(Object.keys(entries))('can be imported as %s, and draws nothing', (entry) => {
    const script = `import '${join('@linimasa/timeline', entry)}'; console.log(typeof document, typeof window);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(output).toBe('undefined undefined\n');
  });
});
