import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A site of somebody else, on this machine. */
export interface Host {
  readonly url: string;
  readonly stop: () => void;
}

/** What a host answers. */
export interface HostFile {
  readonly type: string;
  readonly body: string | Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves what `find` has for a path, under headers of the host's own. */
export async function serveHost(
  find: (path: string) => HostFile | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const file = find(new URL(request.url ?? '/', 'http://host').pathname);
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.type, ...headers }).end(file.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, stop };
}

/** The files of a folder, as a static host has them. */
export function findIn(folder: string): (path: string) => HostFile | undefined {
  return (path) => {
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (!existsSync(file)) return undefined;
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
  };
}
