import { ServerResponse } from 'node:http';

/** A request with its answer, as the server sees it from the first byte to the last: what the log and the metrics tell of it. */
export class Exchange extends ServerResponse {
  /** Also in the `X-Request-Id` header and in problems. */
  requestId = '';
  /** Who asks: an address, or the network that one client has for itself; empty until somebody has to know. */
  client = '';
  /** The pattern of the route that answers, e.g. `/v1/timelines/:timeline`; empty until one does. */
  route = '';
  /** When its headers had been read, in milliseconds of `performance.now()`. */
  startedAt = 0;
  /** What had been written to its connection by then, in bytes. */
  bytesBefore = 0;
}
