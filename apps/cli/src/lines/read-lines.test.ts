import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import type { ChronicleLine } from '@linimasa/formats/ndjson';
import { describe, expect, it } from 'vitest';
import { createTemporary, spawnCli } from '../run-cli.suite.ts';
import { decodeChunks } from './decode-chunks.ts';
import { readLines } from './read-lines.ts';
import { splitTimelines } from './split-timelines.ts';
import { UnreadableLinesError } from './unreadable-lines-error.ts';

async function collect<T>(entries: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

async function* stream<T>(entries: readonly T[]): AsyncGenerator<T> {
  yield* entries;
}

function cut(bytes: Buffer, size: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
}

describe('decodeChunks()', () => {
  const text = fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll('\r', '\n'));
  const size = fc.integer({ min: 1, max: 7 });

  test.prop([text, size])('decodes what is UTF-8, however it is cut', async (words, bytes) => {
    expect((await collect(decodeChunks(stream(cut(Buffer.from(words), bytes))))).join('')).toBe(words);
  });

  test.prop([text, text, size])(
    'says at which line there is something else',
    async (before, after, bytes) => {
      const mixed = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
      const line = before.split('\n').length;
      const expected = { issues: [{ line, column: 1, message: 'Not UTF-8' }] };
      await expect(collect(decodeChunks(stream(cut(mixed, bytes))))).rejects.toMatchObject(expected);
    },
  );

  it('refuses a character that the end cuts off', async () => {
    const cutOff = collect(decodeChunks(stream([Buffer.from('a\né').subarray(0, 3)])));
    await expect(cutOff).rejects.toMatchObject({ issues: [{ line: 2, message: 'Not UTF-8' }] });
  });
});

describe('readLines()', () => {
  it('ends in an error before a timeline that follows lines which cannot be read', async () => {
    await using folder = await createTemporary();
    const file = join(folder.path, 'two.ndjson');
    await writeFile(
      file,
      '{"timeline":{"id":"a"}}\n{"evnt":{}}\n{"event":{}}\n[]\n{"timeline":{"id":"b"}}\n[]\n',
    );
    const read: ChronicleLine[] = [];
    const reading = (async () => {
      for await (const line of readLines(file)) read.push(line);
    })();
    await expect(reading).rejects.toThrow(UnreadableLinesError);
    await expect(reading).rejects.toMatchObject({ issues: [{ line: 2 }, { line: 4 }] });
    expect(read.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('says in one sentence that a file cannot be read', async () => {
    await expect(collect(readLines('none.ndjson'))).rejects.toThrow(
      'Cannot read none.ndjson: there is none.',
    );
    await expect(collect(readLines(import.meta.dirname))).rejects.toThrow(': it is a folder.');
  });

  it('reads no file to its end once a thousand lines cannot be read', async () => {
    await using folder = await createTemporary();
    const child = spawnCli(['load', '-'], { LINIMASA_DATA: folder.path });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin?.on('error', () => {});
    // Standard input stays open: only what has been read can end the command.
    child.stdin?.write('x\n'.repeat(5000));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(stderr).toMatch(/\n-:1000:1 {2}Cannot read this JSON .+\n1000 problems\nNothing was loaded\.\n$/);
  });
});

describe('splitTimelines()', () => {
  test.prop([fc.array(fc.constantFrom('timeline', 'source', 'event'))])(
    'parts before every timeline and loses nothing',
    async (kinds) => {
      const parts: (readonly ChronicleLine[])[] = [];
      const lines = kinds.map((kind, line): ChronicleLine => ({ kind: kind as 'event', record: {}, line }));
      for await (const part of splitTimelines(stream(lines))) parts.push(await collect(part));
      expect(parts.flat()).toEqual(lines);
      expect(parts.every((part) => part.slice(1).every(({ kind }) => kind !== 'timeline'))).toBe(true);
      expect(parts.slice(1).every(([first]) => first?.kind === 'timeline')).toBe(true);
    },
  );
});
