import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, ROOT, readManifests, readText } from './read-house.ts';

const pages = listFiles(/\.md$/).filter((file) => !file.startsWith('packages/russia-dprk/events/'));
const records = pages.filter((file) => file.startsWith('docs/decisions/'));

/** What a page links to and shows: Markdown links, and `src` and `srcset` of HTML, without anchors and widths. */
function listTargets(text: string): readonly string[] {
  const links = Array.from(text.matchAll(/\]\(([^)\s]+)[^)]*\)/g), ([, target = '']) => target);
  const pictures = Array.from(text.matchAll(/\bsrc(?:set)?="([^"]*)"/g), ([, value = '']) =>
    value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
  );
  return [...links, ...pictures.flat()].map((target) => target.replace(/(?<=.)#.*$/, ''));
}

describe('documents', () => {
  it('stand where people look for them', () => {
    const standing = [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'LICENSE',
      '.ci/run',
      'spec/v1/README.md',
      'bench/README.md',
    ];
    expect(standing.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('link to files and show pictures that exist', () => {
    const broken = pages.flatMap((file) =>
      listTargets(readText(file))
        .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
        .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only paths that exist in ARCHITECTURE.md', () => {
    const paths = Array.from(
      readText('ARCHITECTURE.md').matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g),
      ([, path = '']) => path,
    );
    const gone = paths.filter(
      (path) => !['', 'packages', 'apps'].some((room) => existsSync(join(ROOT, room, path))),
    );
    expect(gone).toEqual([]);
  });

  it('name every room in ARCHITECTURE.md', () => {
    const text = readText('ARCHITECTURE.md');
    const folders = Array.from(readManifests().keys()).filter((folder) => folder !== '');
    expect(folders.filter((folder) => !text.includes(folder.split('/').at(-1) ?? folder))).toEqual([]);
  });

  it.each(records)('%s has status, context, decision and consequences on one page', (file) => {
    const text = readText(file);
    const headings = Array.from(text.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(file).toMatch(/\/\d{4}-[a-z0-9-]+\.md$/);
    expect(headings).toEqual(['Status', 'Context', 'Decision', 'Consequences']);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });

  it('number decisions without gaps', () => {
    expect(records.map((file) => Number(/(\d{4})-/.exec(file)?.[1]))).toEqual(
      records.map((_, index) => index + 1),
    );
  });
});
