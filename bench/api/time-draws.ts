import { Agent, type IncomingMessage, request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** An answer and how long it took from the request to its last byte. */
export interface TimedAnswer {
  readonly milliseconds: number;
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks one server over one connection that stays open, one question after the other. */
export interface Asker {
  /** A GET, or a POST of JSON where there is a body. */
  ask(url: string, body?: string): Promise<TimedAnswer>;
  close(): void;
}

/** What browsers accept. */
export const ACCEPTED = 'gzip, deflate, br, zstd';

/** Opens a connection that asks as browsers do. */
export function createAsker(): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: (url, body) =>
      new Promise((resolve, reject) => {
        const type = body === undefined ? {} : { 'content-type': 'application/json' };
        const headers = { 'accept-encoding': ACCEPTED, ...type };
        const started = performance.now();
        const request = send(
          url,
          { agent, headers, method: body === undefined ? 'GET' : 'POST' },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () => {
              const milliseconds = performance.now() - started;
              resolve({
                milliseconds,
                status: answer.statusCode ?? 0,
                headers: answer.headers,
                body: Buffer.concat(chunks),
              });
            });
            answer.on('error', reject);
          },
        );
        request.on('error', reject);
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** The JSON of an answer, whatever it is packed in. */
export function readAnswer({ headers, body }: TimedAnswer): unknown {
  return JSON.parse(unpack(headers['content-encoding'], body).toString());
}

function unpack(encoding: string | undefined, body: Buffer): Buffer {
  if (encoding === 'gzip') return gunzipSync(body);
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'zstd' ? zstdDecompressSync(body) : body;
}

/** The value that so large a part of the values does not exceed; 0 of none. */
export function findPercentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** The middle value. */
export const findMedian = (values: readonly number[]): number => findPercentile(values, 0.5);
