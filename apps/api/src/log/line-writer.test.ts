import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LineWriter } from './line-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'linimasa-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lines of many lengths, in many scripts, each known by its number. */
function createLines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${index} ${'líne 行 💥 '.repeat(index % 40)}\n`);
}

describe('LineWriter', () => {
  it('writes every line whole and in order, also one longer than what is gathered', async () => {
    const path = join(folder, 'file.log');
    const descriptor = openSync(path, 'a');
    const writer = new LineWriter(descriptor);
    const lines = [...createLines(5000), `${'long '.repeat(100_000)}\n`, 'last\n'];
    for (const line of lines) writer.write(line);
    await expect.poll(() => readFileSync(path, 'utf8').length).toBe(lines.join('').length);
    expect(readFileSync(path, 'utf8')).toBe(lines.join(''));
    closeSync(descriptor);
  });

  it('writes at once what is left when told to', () => {
    const path = join(folder, 'left.log');
    const descriptor = openSync(path, 'a');
    const writer = new LineWriter(descriptor);
    writer.write('one\n');
    writer.write('two\n');
    writer.flushSync();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    closeSync(descriptor);
  });

  it('keeps what a pipe does not take yet, up to a bound, tears no line, and goes on when it does', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const writer = new LineWriter(descriptor, 2 ** 20);
    const lines = createLines(20_000);
    for (const line of lines) writer.write(line);
    const chunk = Buffer.alloc(65_536);
    const parts: Buffer[] = [];
    const read = () => {
      try {
        for (;;) parts.push(Buffer.from(chunk.subarray(0, readSync(descriptor, chunk))));
      } catch {
        return parts.reduce((sum, { length }) => sum + length, 0);
      }
    };
    await expect.poll(read, { interval: 5, timeout: 20_000 }).toBeGreaterThan(2 ** 20 - 2 ** 18);
    writer.write('and then\n');
    const all = () => Buffer.concat(parts).toString();
    await expect.poll(() => read() > 0 && all().endsWith('\nand then\n'), { timeout: 20_000 }).toBe(true);
    const kept = all()
      .split(/(?<=\n)/)
      .slice(0, -1);
    const numbers = kept.map((line) => Number.parseInt(line, 10));
    expect(kept.length).toBeLessThan(lines.length);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(kept.filter((line, index) => line !== lines[numbers[index] ?? -1])).toEqual([]);
    closeSync(descriptor);
  });

  it('goes on where nothing can be written', () => {
    const descriptor = openSync('/dev/full', 'a');
    const writer = new LineWriter(descriptor);
    for (const line of createLines(5000)) writer.write(line);
    expect(() => writer.flushSync()).not.toThrow();
    closeSync(descriptor);
  });
});
