import type { IncomingMessage } from 'node:http';
import type { ReadPool } from '@linimasa/store';
import type { AnswerCache } from '../hot/answer-cache.ts';
import { answerHot } from '../hot/answer-hot.ts';
import type { Log } from '../log/log.ts';
import { reportExchange } from '../log/report-exchange.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { PROBLEM_TYPES } from '../problem/problem-types.ts';
import type { Exchange } from '../request/exchange.ts';
import { findClient } from '../request/find-client.ts';
import { type RateLimiter, stringifyAllowance } from '../request/rate-limiter.ts';
import { isRequestId } from '../request/request-ids.ts';
import { describeRefusal } from './describe-refusal.ts';

/** What stands around the app while it serves. */
export interface HandlerOptions {
  readonly pool: Pick<ReadPool, 'isFull'>;
  readonly cache: AnswerCache;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How many proxies of the owner's stand in front: they are believed who asks, and under which id. */
  readonly proxies: number;
  /** Gives an id to each request that has none. */
  readonly nextId: () => string;
  /** Limits how often a client may ask; without it nobody is limited. */
  readonly limiter?: RateLimiter | undefined;
  /** Aborts when the server is told to stop. */
  readonly stopping: AbortSignal;
}

/** Addresses by which the owner watches the server; they are always answered. */
const WATCHED = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Creates what answers every request: limits first, then the cache, then the app. Each is logged in one line and counted
 * once, whoever answers it.
 */
export function createHandler(
  { pool, cache, log, metrics, proxies, nextId, limiter, stopping }: HandlerOptions,
  askApp: (incoming: IncomingMessage, exchange: Exchange) => void,
): (incoming: IncomingMessage, exchange: Exchange) => void {
  /** Begins an exchange; answers the headers that belong to this request alone. */
  const begin = ({ headers, socket }: IncomingMessage, exchange: Exchange): string[] => {
    exchange.startedAt = performance.now();
    exchange.bytesBefore = socket.bytesWritten;
    const given = proxies > 0 ? headers['x-request-id'] : undefined;
    exchange.requestId = typeof given === 'string' && isRequestId(given) ? given : nextId();
    if (stopping.aborted) exchange.shouldKeepAlive = false;
    return ['X-Request-Id', exchange.requestId];
  };

  const identify = ({ headers, socket }: IncomingMessage): string =>
    findClient(socket.remoteAddress, headers['x-forwarded-for']?.toString(), proxies);

  /** Counts the request, says in its headers what is left, and refuses it where nothing is. */
  const refuseTooMany = (incoming: IncomingMessage, exchange: Exchange, headers: string[]): boolean => {
    if (limiter === undefined || WATCHED.has(incoming.url ?? '')) return false;
    exchange.client = identify(incoming);
    const allowance = limiter.take(exchange.client, exchange.startedAt);
    headers.push('RateLimit-Policy', limiter.policy, 'RateLimit', stringifyAllowance(allowance));
    if (allowance.allowed) return false;
    refuse(exchange, 'too-many-requests', [...headers, 'Retry-After', String(allowance.reset)]);
    return true;
  };

  /** Asks the app, and reports once its answer is out, or its connection gone. */
  const ask = (incoming: IncomingMessage, exchange: Exchange, headers: readonly string[]): void => {
    exchange.client ||= identify(incoming);
    for (let i = 0; i < headers.length; i += 2) exchange.setHeader(headers[i] ?? '', headers[i + 1] ?? '');
    metrics.inFlight += 1;
    exchange.once('close', () => {
      metrics.inFlight -= 1;
      reportExchange(exchange, log, metrics, !exchange.writableFinished);
    });
    askApp(incoming, exchange);
  };

  return (incoming, exchange) => {
    const headers = begin(incoming, exchange);
    if (
      refuseTooMany(incoming, exchange, headers) ||
      refuseBody(incoming, exchange, headers) ||
      answerHot(cache, exchange, headers) ||
      (pool.isFull() && refuseQuestion(incoming, exchange, headers))
    )
      reportExchange(exchange, log, metrics);
    else ask(incoming, exchange, headers);
  };
}

/** A body is never read; what follows it on its connection would be taken for a request. */
function refuseBody(
  { headers: { 'content-length': length, 'transfer-encoding': transfer }, method }: IncomingMessage,
  exchange: Exchange,
  headers: readonly string[],
): boolean {
  if (transfer === undefined && (length === undefined || length === '0')) return false;
  exchange.shouldKeepAlive = false;
  if (method !== 'GET' && method !== 'HEAD') return false;
  refuse(exchange, 'body-not-read', headers);
  return true;
}

/** A question that the app would only refuse: where too many come, there is no time to ask it. What is held may be current. */
function refuseQuestion(
  { headers: asked, url = '' }: IncomingMessage,
  exchange: Exchange,
  headers: readonly string[],
): boolean {
  if (!url.startsWith('/v1/') || asked['if-none-match'] !== undefined) return false;
  const seconds = String(PROBLEM_TYPES.overloaded.retryAfter);
  refuse(exchange, 'overloaded', [...headers, 'Retry-After', seconds]);
  return true;
}

/** Answers a problem beside the app. */
function refuse(
  exchange: Exchange,
  name: 'too-many-requests' | 'body-not-read' | 'overloaded',
  headers: readonly string[],
): void {
  const refusal = describeRefusal(name, exchange.requestId);
  const length = ['Content-Length', String(refusal.body.length)];
  exchange.writeHead(refusal.status, [...Object.entries(refusal.headers).flat(), ...headers, ...length]);
  exchange.end(refusal.body);
}
