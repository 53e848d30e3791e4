import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A server of the pages that the benches open. */
export interface PageServer {
  readonly url: string;
  readonly stop: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};
const PEERS = join(import.meta.dirname, '../peers/node_modules');
const PAGES = join(import.meta.dirname, 'pages');

/**
 * Serves the pages, the peers' own builds under `/peers/` and lists of events under `/events/`, packed once and held, as
 * any host would have them.
 */
export async function servePages(folder: string): Promise<PageServer> {
  const held = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    const file = path.startsWith('/peers/')
      ? join(PEERS, path.slice('/peers/'.length))
      : path.startsWith('/events/')
        ? join(folder, path.slice('/events/'.length))
        : join(PAGES, path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const body = held.get(file) ?? gzipSync(readFileSync(file));
    held.set(file, body);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
