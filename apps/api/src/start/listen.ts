import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { Exchange } from '../request/exchange.ts';
import { createHandler, type HandlerOptions } from './create-handler.ts';
import { describeRefusal } from './describe-refusal.ts';
import { createConnectionRefusal } from './refuse-connection.ts';

/** How long requests in flight may take once the server is told to stop, in milliseconds. */
const GRACE = 10_000;

/** The most that an address with the names and values of its headers may have, in bytes. */
const MAX_HEADERS = 16_384;

/** A server that accepts requests. */
export interface Listening {
  /** Where, e.g. `http://localhost:8080`. */
  readonly url: string;
  /** Stops accepting, lets requests in flight finish, then resolves. */
  close(): Promise<void>;
}

/** Where to listen, and what no client may go beyond. */
export interface ListenOptions extends HandlerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The most connections at a time; more are closed at once. */
  readonly connections?: number;
  /** How long the headers of a request may take, in milliseconds. */
  readonly headersTimeout?: number;
  /** How long a connection may wait between two requests, in milliseconds. */
  readonly idleTimeout?: number;
  /** How long an answer may lie untaken, in milliseconds. */
  readonly stallTimeout?: number;
}

/** Serves an app over HTTP. Rejects where the port or host cannot be had. */
export async function listen(app: Hono<AppEnv>, options: ListenOptions): Promise<Listening> {
  const { host, port, nextId, log, metrics } = options;
  const {
    connections = 10_000,
    headersTimeout = 10_000,
    idleTimeout = 5_000,
    stallTimeout = 60_000,
  } = options;
  const limits = {
    headersTimeout,
    requestTimeout: Math.max(headersTimeout, 30_000),
    keepAliveTimeout: idleTimeout,
    // How often Node looks for connections that are too slow.
    connectionsCheckingInterval: Math.min(headersTimeout, 1000),
    // Node refuses what reaches it.
    maxHeaderSize: MAX_HEADERS + 1,
    // Refused below, as a problem.
    requireHostHeader: false,
    ServerResponse: Exchange,
  };
  const handle = createHandler(options, (incoming, exchange) => {
    const errorHandler = (error: unknown) => answerFailure(error, exchange);
    void getRequestListener(app.fetch, { errorHandler })(incoming, exchange);
  });
  const server = createServer<typeof IncomingMessage, typeof Exchange>(limits, handle);
  server.maxConnections = connections;
  server.setTimeout(stallTimeout);
  // Without these Node would ask for a body that nobody reads, and refuse other expectations without a problem.
  server.on('checkContinue', handle);
  server.on('checkExpectation', handle);
  server.on('clientError', createConnectionRefusal(nextId, log, metrics));
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Connections whose last answer was promised another request wait for it no longer.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const grace = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearInterval(idle);
      clearTimeout(grace);
    },
  };
}

/** Answers a request of which no address can be made, so that it never reaches the app. */
function answerFailure(error: unknown, { requestId }: Exchange): Response {
  const name = error instanceof RequestError ? 'malformed-request' : 'internal-error';
  const { status, headers, body } = describeRefusal(name, requestId);
  return new Response(body, { status, headers });
}
