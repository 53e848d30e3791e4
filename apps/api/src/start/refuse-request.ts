import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { createProblem } from '../problem/create-problem.ts';
import type { ProblemName } from '../problem/problem-types.ts';

/** How long a refused connection may go on sending, in milliseconds: closed at once, it might lose its answer. */
const LINGER = 1000;

const PROBLEMS: Readonly<Record<string, ProblemName>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
};

/** Answers what never became a request for the app with a problem that has an id of its own. */
export function createRefusal(name: ProblemName): Response {
  const { status, headers, body } = describeRefusal(name);
  return new Response(body, { status, headers });
}

/** Listens to a server's `clientError`: says on the socket what was wrong, then closes it. */
export function refuseRequest(error: Error & { readonly code?: string }, socket: Duplex): void {
  // Whatever a refused connection still sends is an error again.
  if (socket.writableEnded) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = describeRefusal(PROBLEMS[error.code ?? ''] ?? 'malformed-request');
  const lines = Object.entries({ ...headers, 'Content-Length': body.length, Connection: 'close' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER).unref();
}

function describeRefusal(name: ProblemName) {
  const id = crypto.randomUUID();
  const problem = createProblem(name, id);
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'X-Request-Id': id,
  };
  // The problem's words are ASCII, so that its length is its length in bytes.
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}
