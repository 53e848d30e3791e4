import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  isTest,
  listFiles,
  listImports,
  type Manifest,
  ROOT,
  readManifests,
  readText,
} from './read-house.ts';
import { OWN_COPIES, README_HEADINGS, TOOLS } from './rooms.ts';

const manifests = readManifests();
const workspace = parse(readText('pnpm-workspace.yaml')) as { catalog: Readonly<Record<string, string>> };
const lock = parse(readText('pnpm-lock.yaml').split('\n---\n').at(-1) ?? '') as {
  packages?: Readonly<Record<string, unknown>>;
};
const every = Array.from(manifests, ([folder, manifest]) => ({
  folder,
  manifest,
  all: { ...manifest.dependencies, ...manifest.devDependencies },
}));
const rooms = every.filter(({ folder }) => /^(?:packages|apps)\//.test(folder));

/** The package of an import. */
const nameOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

/** What an installed package wants to find beside itself. */
function listPeers(folder: string): readonly string[] {
  const { peerDependencies = {} } = JSON.parse(readText(`${folder}/package.json`)) as Manifest;
  return Object.keys(peerDependencies);
}

describe('packages', () => {
  it('take every version from the catalog', () => {
    const wrong = every.flatMap(({ folder, all }) =>
      Object.entries(all)
        .filter(([name, version]) => version !== (name.startsWith('@linimasa/') ? 'workspace:*' : 'catalog:'))
        .map(([name, version]) => `${folder}: ${name} ${version}`),
    );
    expect(wrong).toEqual([]);
  });

  it('pin every version exactly, once', () => {
    const loose = Object.entries(workspace.catalog).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
    const used = new Set(every.flatMap(({ all }) => Object.keys(all)));
    expect(Object.keys(workspace.catalog).filter((name) => !used.has(name))).toEqual([]);
  });

  it('install one version of each dependency of ours', () => {
    const installed = Object.keys(lock.packages ?? {})
      .map((key) => key.split('('))
      .map(([key = '']) => ({
        name: key.slice(0, key.lastIndexOf('@')),
        version: key.slice(key.lastIndexOf('@') + 1),
      }));
    expect(installed.length).toBeGreaterThan(100);
    const twice = Object.keys(workspace.catalog).flatMap((name) => {
      const versions = new Set(installed.filter((one) => one.name === name).map(({ version }) => version));
      for (const version of Object.values(OWN_COPIES[name] ?? {})) versions.delete(version);
      return versions.size > 1 ? [`${name}: ${[...versions].join(', ')}`] : [];
    });
    expect(twice).toEqual([]);
  });

  it('have a decision record for every dependency', () => {
    const records = readdirSync(join(ROOT, 'docs/decisions'))
      .map((file) => readText(`docs/decisions/${file}`))
      .join('\n');
    const named = (name: string) => records.includes(`\`${name}\``);
    expect(Object.keys(workspace.catalog).filter((name) => !named(name))).toEqual([]);
  });

  it('declare what they import', () => {
    const wrong = rooms.flatMap(({ folder, manifest, all }) => {
      const known = { ...all, ...manifest.peerDependencies };
      const runtime = { ...manifest.dependencies, ...manifest.peerDependencies };
      return listFiles(new RegExp(`^${folder}/src/.*\\.ts$`))
        .flatMap(listImports)
        .flatMap(({ file, target, line }) => {
          if (target.startsWith('.') || target.startsWith('node:')) return [];
          const name = nameOf(target);
          const allowed = isTest(file) ? known : runtime;
          return name in allowed || (name === 'vite' && target.endsWith('/client'))
            ? []
            : [`${file}:${line} ${target}`];
        });
    });
    expect(wrong).toEqual([]);
  });

  it('use what they declare, be it as a peer of something else', () => {
    const idle = every
      .filter(({ folder }) => folder !== '')
      .flatMap(({ folder, manifest, all }) => {
        const text = listFiles(new RegExp(`^${folder}/.*\\.(?:tsx?|css|html|svelte)$`))
          .map(readText)
          .join('\n');
        const peers = new Set(
          Object.keys(all).flatMap((name) => listPeers(`${folder}/node_modules/${name}`)),
        );
        return Object.keys({ ...all, ...manifest.peerDependencies })
          .filter((name) => !TOOLS.test(name) && !peers.has(name))
          .filter((name) => !new RegExp(`['"]${name}['"/]`).test(text))
          .map((name) => `${folder}: ${name}`);
      });
    expect(idle).toEqual([]);
  });

  it('export files that exist', () => {
    const sources = new Set(listFiles(/\.ts$/));
    const missing = rooms.flatMap(({ folder, manifest }) =>
      Object.values(manifest.exports ?? {})
        // An entry that is a pattern of files has no source.
        .flatMap((entry) => (typeof entry === 'string' ? [] : join(folder, entry['source'] ?? '')))
        .filter((file) => !sources.has(file)),
    );
    expect(missing).toEqual([]);
  });

  it.each(rooms)(
    '$folder exports the entries that its README names, and no others',
    ({ folder, manifest }) => {
      const entries = /\n## Entry points\n(.*?)\n## /s.exec(readText(`${folder}/README.md`))?.[1] ?? '';
      const named = Array.from(entries.matchAll(/`(@linimasa\/[^`]+)`/g), ([, name = '']) => name);
      const exported = Object.keys(manifest.exports ?? {}).map((key) => join(manifest.name, key));
      expect(new Set(named)).toEqual(new Set(exported));
    },
  );

  it.each(rooms.map(({ folder }) => folder))('%s has a README in the order of all READMEs', (folder) => {
    const text = readText(`${folder}/README.md`);
    const headings = Array.from(text.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(text).toMatch(new RegExp(`^# @linimasa/${folder.split('/')[1]}\n`));
    expect(headings).toEqual(README_HEADINGS);
  });
});
