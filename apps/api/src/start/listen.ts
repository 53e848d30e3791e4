import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { createRefusal, refuseRequest } from './refuse-request.ts';

/** How long requests in flight may take once the server is told to stop, in milliseconds. */
const GRACE = 10_000;

/** A server that accepts requests. */
export interface Listening {
  /** Where, e.g. `http://localhost:8080`. */
  readonly url: string;
  /** Stops accepting, lets requests in flight finish, then resolves. */
  close(): Promise<void>;
}

/** Serves an app over HTTP. Rejects where the port or host cannot be had. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
    // Refused below, as a problem.
    requireHostHeader: false,
  };
  const answer = getRequestListener(fetch, { errorHandler: refuse });
  const server = createServer(limits, (incoming, outgoing) => void answer(incoming, outgoing));
  server.on('clientError', refuseRequest);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Requests of which no address can be made never reach the app. */
function refuse(error: unknown): Response {
  return createRefusal(error instanceof RequestError ? 'malformed-request' : 'internal-error');
}
