import { describe, expect, it } from 'vitest';
import { isTest, listFiles, listImports, readText } from './read-house.ts';
import { DOORS, IMPURE, PACKAGE_ARROWS, PURE_FOLDERS, SCHEMA_ARROWS } from './rooms.ts';

const sources = listFiles(/^(?:packages|apps)\/[^/]+\/src\/.*\.ts$/);
const imports = sources.flatMap(listImports);
const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');
const folderOf = (file: string | undefined) => /^packages\/schema\/src\/([^/]+)\//.exec(file ?? '')?.[1];
const nameOf = (file: string) => `@linimasa/${file.split('/')[1]}`;
const where = ({ file, line, target }: { file: string; line: number; target: string }) =>
  `${file}:${line} → ${target}`;

describe('imports', () => {
  it('finds the house', () => {
    expect(new Set(sources.map(nameOf))).toEqual(new Set(Object.keys(PACKAGE_ARROWS)));
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  it('point the way the table of rooms says', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (isTest(file) || !target.startsWith('@linimasa/')) return false;
      const name = target.split('/').slice(0, 2).join('/');
      return !PACKAGE_ARROWS[nameOf(file)]?.includes(name);
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('stay inside their package when relative', () => {
    const wrong = imports.filter(({ file, path }) => path !== undefined && roomOf(path) !== roomOf(file));
    expect(wrong.map(where)).toEqual([]);
  });

  it('inside a package name files, never an index', () => {
    const wrong = imports.filter(({ file, path }) => path?.endsWith('/index.ts') === true && !isTest(file));
    expect(wrong.map(where)).toEqual([]);
  });

  it('between the folders of the schema point the way the table says', () => {
    const wrong = imports.filter(({ file, path }) => {
      const [from, to] = [folderOf(file), folderOf(path)];
      return (
        from !== undefined &&
        to !== undefined &&
        from !== to &&
        SCHEMA_ARROWS[from]?.includes(to) !== true &&
        !isTest(file)
      );
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('reach foreign things through their one door', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        !isTest(file) && DOORS.some(([module, folder]) => module.test(target) && !file.startsWith(folder)),
    );
    expect(wrong.map(where)).toEqual([]);
  });

  it('keep I/O out of the pure rooms', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        PURE_FOLDERS.some((folder) => file.startsWith(folder)) && !isTest(file) && target.startsWith('node:'),
    );
    expect(wrong.map(where)).toEqual([]);
  });

  it('leave clock, environment, chance and network to other rooms than the pure ones', () => {
    const pure = sources.filter(
      (file) => PURE_FOLDERS.some((folder) => file.startsWith(folder)) && !isTest(file),
    );
    const found = pure.flatMap((file) =>
      readText(file)
        .split('\n')
        .flatMap((line, index) => (IMPURE.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('keep the validator out of the main entry of the schema', () => {
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { path } of imports.filter((one) => one.file === file)) if (path !== undefined) walk(path);
    };
    walk('packages/schema/src/index.ts');
    const wrong = imports.filter(({ file, target }) => reached.has(file) && !target.startsWith('.'));
    expect(wrong.map(where)).toEqual([]);
    expect(reached.size).toBeGreaterThan(20);
  });

  it('never go in circles', () => {
    const next = new Map(
      sources.map((file) => [
        file,
        imports.filter((one) => one.file === file).flatMap(({ path }) => path ?? []),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });
});
