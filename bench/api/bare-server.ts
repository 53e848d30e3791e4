/**
 * The limit of what Node can serve: `node bare-server.ts URL PORT LOG` asks URL once, as a browser does, and from then on
 * gives those bytes and headers to everybody, with one line of log a request and nothing else.
 */
import { openSync, writeSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { createAsker } from './time-draws.ts';

const [, , url = '', port = '', log = ''] = process.argv;
const asker = createAsker();
const { status, headers, body } = await asker.ask(url);
asker.close();

// Node writes these itself.
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const lines = Object.entries(headers).filter(([name]) => !own.has(name));
const repeated: OutgoingHttpHeaders = { ...Object.fromEntries(lines), 'content-length': body.length };

// Lines are collected, as pino does it, so that not every request waits for the disk.
const file = openSync(log, 'a');
let pending = '';
const flush = () => {
  writeSync(file, pending);
  pending = '';
};
setInterval(() => pending !== '' && flush(), 100);

let count = 0;
const server = createServer((request, response) => {
  const started = performance.now();
  response.writeHead(status, repeated);
  response.end(body);
  count += 1;
  const milliseconds = performance.now() - started;
  pending += `{"time":${Date.now()},"id":${count},"method":"${request.method}","url":"${request.url}","status":${status},"ms":${milliseconds}}\n`;
  if (pending.length > 4096) flush();
});
server.listen(Number(port), '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
