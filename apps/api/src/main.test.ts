import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const { PATH, NODE_COMPILE_CACHE } = process.env;
const root = mkdtempSync(join(tmpdir(), 'linimasa-main-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

/** Starts the server as a person would; resolves with its first line, or with what it said when it ended instead. */
async function start(env: Record<string, string>, program = 'main.ts') {
  const child = spawn(process.execPath, ['--conditions=source', join(import.meta.dirname, program)], {
    cwd: root,
    env: { PATH, NODE_COMPILE_CACHE, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const ended = once(child, 'close').then(([code]: unknown[]) => code);
  const line = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('\n')) resolve();
    });
  });
  await Promise.race([line, ended]);
  return { child, ended, url: /http:\S+/.exec(out)?.[0] ?? '', out: () => out, errors: () => errors };
}

const toPort = (url: string) => Number(new URL(url).port);

/** Whether somebody still accepts connections there. */
async function isListening(url: string): Promise<boolean> {
  const socket = connect(toPort(url), '127.0.0.1');
  const accepted = once(socket, 'connect').then(
    () => true,
    () => false,
  );
  const result = await accepted;
  socket.destroy();
  return result;
}

describe('main', () => {
  it('says where it is ready and after how long, answers, and stops cleanly when told to', async () => {
    const server = await start({});
    expect(server.out()).toMatch(
      /^Linimasa is ready at http:\/\/127\.0\.0\.1:\d+ after \d+ ms \(SQLite, data\/\)\n$/,
    );
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ok' });
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(JSON.parse(server.errors())).toMatchObject({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.+Z$/),
      requestId: expect.stringMatching(/^[\da-f]{8}-0$/),
      method: 'GET',
      url: '/readyz',
      route: '/readyz',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
    });
  });

  it('lets a request in flight finish before it stops', async () => {
    const server = await start({});
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write('Connection: close\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as unknown[];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
    expect(await server.ended).toBe(0);
  });

  it('says that it is no longer ready once told to stop, while a request is in flight', async () => {
    const server = await start({});
    const [begun, kept] = [
      connect(toPort(server.url), '127.0.0.1'),
      connect(toPort(server.url), '127.0.0.1'),
    ];
    begun.write('GET /healthz HTTP/1.1\r\nHost: x\r\n');
    kept.write('GET /readyz HTTP/1.1\r\nHost: x\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.child.kill('SIGTERM');
    await expect.poll(() => isListening(server.url)).toBe(false);
    kept.write('\r\n');
    expect(String(await once(kept, 'data'))).toMatch(/^HTTP\/1\.1 503 [^]*connection: close/i);
    begun.write('\r\n');
    expect(String(await once(begun, 'data'))).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
    expect(await server.ended).toBe(0);
  });

  it('ends at once on the second signal', async () => {
    const server = await start({});
    const socket = connect(toPort(server.url), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /healthz HTTP/1.1\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.child.kill('SIGINT');
    await expect.poll(() => isListening(server.url)).toBe(false);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(null);
    expect(server.child.signalCode).toBe('SIGINT');
  });

  it('answers 503 to what never ends, lives on meanwhile, and still ends on Ctrl-C', async () => {
    const server = await start({ QUERY_DEADLINE_MS: '1000', READERS: '1' }, 'start/endless-main.suite.ts');
    const ask = () => fetch(`${server.url}/v1/timelines`);
    const slow = ask();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const answer = await slow;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.json()).toMatchObject({ type: '/problems/query-too-slow' });
    const last = ask();
    await fetch(`${server.url}/healthz`);
    server.child.kill('SIGINT');
    expect((await last).status).toBe(503);
    expect(await server.ended).toBe(0);
    expect(server.errors()).toContain('"url":"/v1/timelines"');
  });

  it('says in one line why it does not start', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const address = busy.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    writeFileSync(join(root, 'file'), '');
    writeFileSync(join(root, 'linimasa.db'), 'not a database at all');
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ PORT: port }, /port \d+ is busy.*PORT=/],
      [{ PORT: 'abc' }, /PORT must be/],
      [{ LINIMASA_DATA: join(root, 'file/data') }, /cannot|Cannot/],
      [{ LINIMASA_DATA: root }, /not a SQLite database/],
      [{ DATABASE_URL: 'postgresql://127.0.0.1:1/nothing' }, /127\.0\.0\.1:1/],
    ];
    for (const [env, expected] of cases) {
      const server = await start(env);
      expect([await server.ended, server.out()]).toEqual([1, '']);
      expect(server.errors()).toMatch(/^Linimasa does not start: [^\n]+\n$/);
      expect(server.errors()).toMatch(expected);
    }
    busy.close();
  });
});
