import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Problem } from '@linimasa/schema/zod';
import { expect } from 'vitest';
import { createRequestIds } from './request/request-ids.ts';
import { type Listening, type ListenOptions, listen } from './start/listen.ts';
import { openTestApp, type TestApp } from './test-app.suite.ts';

/** An app that listens on a free port of the loopback address. */
export interface TestServer extends TestApp, Omit<Listening, 'close'> {
  /** Tells it to stop. */
  readonly stop: AbortController;
  /** Connects to it. */
  connect(): Promise<Socket>;
  /** Sends bytes as they are; resolves with everything that came back once the server has closed. */
  send(text: string): Promise<RawAnswer>;
}

/** An answer as it came over the connection. */
export interface RawAnswer {
  readonly head: string;
  readonly status: number;
  readonly body: string;
}

/** Opens an app and serves it. */
export async function openTestServer(
  options: Partial<ListenOptions> = {},
  ...app: Parameters<typeof openTestApp>
): Promise<TestServer> {
  const stop = new AbortController();
  const [own, change] = app;
  const test = await openTestApp({ stopping: stop.signal, ...own }, change);
  const { pool, cache, log, metrics } = test;
  const server = await listen(test.app, {
    host: '127.0.0.1',
    port: 0,
    pool,
    cache,
    log,
    metrics,
    proxies: 0,
    nextId: createRequestIds('test'),
    stopping: stop.signal,
    ...options,
  });
  const open = async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  return {
    ...test,
    url: server.url,
    stop,
    connect: open,
    async send(text) {
      const socket = await open();
      socket.write(text);
      return readToEnd(socket);
    },
    async close() {
      stop.abort();
      await server.close();
      await test.close();
    },
  };
}

/** Reads what a connection brings until it is closed. */
export async function readToEnd(socket: Socket): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  socket.on('error', () => {});
  await once(socket, 'close');
  const [head = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  return { head, status: Number(head.split(' ')[1]), body: body.join('\r\n\r\n') };
}

/** A request as it stands on the connection, which is closed after it. */
export function get(target: string, headers = 'Host: linimasa\r\n', method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;
}

/** Expects an answer to be a whole problem, known by the id in its head. */
export function expectProblem({ head, status, body }: RawAnswer, name: string): void {
  const problem = Problem.parse(JSON.parse(body));
  expect(problem).toMatchObject({ type: `/problems/${name}`, status });
  expect(head).toMatch(/^content-type: application\/problem\+json$/im);
  expect(/^x-request-id: (\S+)$/im.exec(head)?.[1]).toBe(problem.instance);
}
