import { ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { ProblemName } from '../problem/problem-types.ts';
import { describeRefusal } from './describe-refusal.ts';

/** How long a refused connection may go on sending, in milliseconds: closed at once, it might lose its answer. */
const LINGER = 1000;

/** Where a connection has the answer it is giving: no public name, but what Node itself asks before it would refuse. */
const ANSWER = '_httpMessage';

const PROBLEMS: Readonly<Record<string, ProblemName>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
};

/**
 * Creates a listener to a server's `clientError`, where what came never became a request: says on the socket what was
 * wrong, under an id of its own, then closes it; at once, without a word, where the answer before is still on its way.
 */
export function createConnectionRefusal(nextId: () => string, log: Log, metrics: Metrics) {
  return (error: Error & { readonly code?: string }, socket: Duplex): void => {
    // Whatever a refused connection still sends is an error again.
    if (socket.writableEnded) return;
    if (!socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const name = PROBLEMS[error.code ?? ''] ?? 'malformed-request';
    const requestId = nextId();
    const { status, headers, body } = describeRefusal(name, requestId);
    const own = { 'X-Request-Id': requestId, 'Content-Length': body.length, Connection: 'close' };
    const lines = Object.entries({ ...headers, ...own }).map(([key, value]) => `${key}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
    setTimeout(() => socket.destroy(), LINGER).unref();
    metrics.countRefusal(name);
    log.info({ requestId, status, refused: error.code });
  };
}

/** Whether an answer is on its way, into which another one must not be written. */
function isAnswering(socket: Duplex): boolean {
  return ANSWER in socket && socket[ANSWER] instanceof ServerResponse;
}
