import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTest, listFiles, ROOT, readText } from './read-house.ts';
import { MOST_LINES } from './rooms.ts';

const code = listFiles(/^(?:packages|apps|test|bench)\/.*\.(?:ts|css|js)$/);

/** The one place that adds to types of others, which they keep in namespaces. */
const AUGMENTED = /^packages\/timeline\/src\/jsx\.ts:\d+ namespace (?:JSX|svelteHTML) \{$/;

describe('files', () => {
  it('of code are none that git ignores', () => {
    const args = [
      'ls-files',
      '--others',
      '--ignored',
      '--exclude-standard',
      '--',
      '*/src/**',
      'test/**',
      'bench/*.ts',
    ];
    const ignored = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n');
    expect(
      ignored.filter((file) => file !== '' && !/(?:^|\/)(?:node_modules|dist|\.turbo)\//.test(file)),
    ).toEqual([]);
  });

  it('of code are short', () => {
    const lengths = code.map((file) => ({ file, lines: readText(file).split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  it('have names in kebab-case that say what they hold', () => {
    const wrong = code.filter((file) => {
      const name = basename(file).replace(
        /\.(?:test|suite|property\.test|bench|config|setup|d)?\.?[a-z]+$/,
        '',
      );
      return (
        !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ||
        /(?:^|-)(?:utils?|helpers?|common|shared|misc)(?:-|$)/.test(name)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('document everything they export', () => {
    const bare = code
      .filter(
        (file) => /^(?:packages|apps)\/[^/]+\/src\//.test(file) && !isTest(file) && !file.endsWith('.d.ts'),
      )
      .flatMap((file) => {
        const lines = readText(file).split('\n');
        return lines.flatMap((line, index) => {
          const exported =
            /^export (?:default |declare |async )*(?:function\*?|const|class|interface|type|let) \w+/.test(
              line,
            );
          const before = lines[index - 1] ?? '';
          return exported && !/\*\/\s*$/.test(before) ? [`${file}:${index + 1} ${line.slice(0, 60)}`] : [];
        });
      });
    expect(bare).toEqual([]);
  });

  it('have no enums, namespaces, `any` or silenced checks', () => {
    const slips =
      /\b(?:enum|namespace) \w+ \{|: any\b|\bas any\b|@ts-(?:ignore|nocheck)|(?:oxlint|eslint|biome)-(?:disable|ignore)|\b(?:it|test|describe)\.(?:skip|only|todo)\b/;
    const found = code
      .filter((file) => !file.startsWith('test/house/'))
      .flatMap((file) =>
        readText(file)
          .split('\n')
          .flatMap((line, index) => (slips.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []))
          .filter((slip) => !AUGMENTED.test(slip)),
      );
    expect(found).toEqual([]);
  });
});
