import type { Metrics } from '../metrics/metrics.ts';
import type { Exchange } from '../request/exchange.ts';
import type { Log } from './log.ts';

/**
 * Tells of a request that has been answered: one line of the log, one count. `bytes` are those that went over the
 * connection, headers included. The address is what Node's parser lets through: visible ASCII. `aborted` says
 * that the connection went before the answer was out.
 */
export function reportExchange(exchange: Exchange, log: Log, metrics: Metrics, aborted = false): void {
  const { req, requestId, route, statusCode: status } = exchange;
  const { method = '', url = '' } = req;
  const ms = Math.round((performance.now() - exchange.startedAt) * 1000) / 1000;
  const bytes = req.socket.bytesWritten - exchange.bytesBefore;
  metrics.countRequest(method, route, status, ms);
  const line = { requestId, method, url, route, status, ms, bytes };
  log.info(aborted ? { ...line, aborted } : line);
}
