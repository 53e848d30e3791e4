import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openTestServer } from '../test-server.suite.ts';
import { createLog } from './create-log.ts';

function createLines() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, destination };
}

describe('createLog()', () => {
  it('writes one line of JSON an entry, whatever is in it', () => {
    const { lines, destination } = createLines();
    const log = createLog('info', destination);
    const hostile = 'a\nb\u001b[31m\u0000"\\\u007f';
    log.warn({ hostile });
    log.debug({ dropped: true });
    expect(lines).toHaveLength(1);
    const codes = Array.from(lines[0] ?? '', (character) => character.charCodeAt(0));
    expect(codes.filter((code) => code < 0x20)).toEqual([0x0a]);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'warn', time: expect.any(String), hostile });
  });

  it('writes nothing below its level', () => {
    const { lines, destination } = createLines();
    const log = createLog('error', destination);
    log.info({});
    log.warn({});
    log.error({});
    expect(lines).toHaveLength(1);
  });
});

describe('reportExchange()', () => {
  it('tells of each request once, whoever answers it, and nothing that a terminal would obey', async () => {
    const test = await openTestServer();
    const ask = (target: string) =>
      test.send(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    await ask('/v1/timelines/harbour');
    await ask('/v1/timelines/harbour');
    await ask('/v1/timelines/nowhere');
    await ask('/caf\u00e9');
    await ask('/\u001b[31m');
    await ask('/"\\');
    await ask(`/${'a'.repeat(9000)}`);
    expect(test.logged).toMatchObject([
      {
        requestId: 'test-0',
        method: 'GET',
        url: '/v1/timelines/harbour',
        route: '/v1/timelines/:timeline',
        status: 200,
      },
      { requestId: 'test-1', url: '/v1/timelines/harbour', route: '/v1/timelines/:timeline', status: 200 },
      { requestId: 'test-2', url: '/v1/timelines/nowhere', route: '/v1/timelines/:timeline', status: 404 },
      { requestId: 'test-3', status: 400, refused: 'HPE_INVALID_URL' },
      { requestId: 'test-4', status: 400, refused: 'HPE_INVALID_URL' },
      { requestId: 'test-5', url: '/"\\', status: 400 },
      { requestId: 'test-6', status: 414 },
    ]);
    for (const { ms, bytes } of test.logged.filter(({ url }) => url !== undefined)) {
      expect(ms).toBeGreaterThan(0);
      expect(bytes).toBeGreaterThan(200);
    }
    const [cold, hot] = test.logged;
    expect(hot?.['bytes']).toBe(cold?.['bytes']);
    await test.close();
  });
});
