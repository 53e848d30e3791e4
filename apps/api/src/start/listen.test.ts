import { once } from 'node:events';
import { connect } from 'node:net';
import { Problem } from '@linimasa/schema/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_URL_LENGTH } from '../request/check-url.ts';
import { openTestApp, type TestApp } from '../test-app.suite.ts';
import { type Listening, listen } from './listen.ts';

let test: TestApp;
let server: Listening;
beforeAll(async () => {
  test = await openTestApp();
  server = await listen(test.app.fetch, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await test.close();
});

/** Sends bytes as they are; resolves with everything that came back once the server has closed. */
async function send(text: string): Promise<{ head: string; status: number; body: string }> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.write(text);
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { head, status: Number(head.split(' ')[1]), body };
}

function get(target: string, headers = 'Host: linimasa\r\n'): string {
  return `GET ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;
}

/** Expects an answer to be a whole problem, known by the id in its head. */
function expectProblem({ head, status, body }: Awaited<ReturnType<typeof send>>, name: string): void {
  const problem = Problem.parse(JSON.parse(body));
  expect(problem).toMatchObject({ type: `/problems/${name}`, status });
  expect(head).toMatch(/^content-type: application\/problem\+json$/im);
  expect(/^x-request-id: (\S+)$/im.exec(head)?.[1]).toBe(problem.instance);
}

describe('listen()', () => {
  it.each([
    ['one character less than the most', MAX_URL_LENGTH - 1, 404, 'not-found'],
    ['the most', MAX_URL_LENGTH, 404, 'not-found'],
    ['one more', MAX_URL_LENGTH + 1, 414, 'url-too-long'],
    ['ten times the most', MAX_URL_LENGTH * 10, 431, 'headers-too-large'],
  ])('answers an address of %s by a problem', async (_, length, status, name) => {
    const answer = await send(get(`/${'a'.repeat(length - 1)}`));
    expect(answer.status).toBe(status);
    expectProblem(answer, name);
  });

  it.each([
    [
      'large headers',
      get('/', `Host: linimasa\r\nCookie: ${'a'.repeat(20_000)}\r\n`),
      431,
      'headers-too-large',
    ],
    ['what is no HTTP', 'HELO linimasa\r\n\r\n', 400, 'malformed-request'],
    ['no Host', get('/', ''), 400, 'malformed-request'],
    ['a Host that is none', get('/', 'Host: a b\r\n'), 400, 'malformed-request'],
    ['no address', get('*'), 400, 'malformed-request'],
    ['a way out', get('/../../etc/passwd'), 404, 'not-found'],
    ['two slashes', get('//v1/timelines'), 404, 'not-found'],
  ])('answers %s by a problem', async (_, text, status, name) => {
    const answer = await send(text);
    expect(answer.status).toBe(status);
    expectProblem(answer, name);
  });

  it('goes on serving', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});
