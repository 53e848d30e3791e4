import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Draw, PAGE, WINDOW } from './draw.ts';
import type { PlainEvent } from './plain-event.ts';
import { findPort, type RunningProcess, runProcess, waitUntilReady } from './run-process.ts';

/** A request to a peer. */
export interface PeerRequest {
  readonly url: string;
  /** Of a POST; a GET without. */
  readonly body?: string;
}

/** Another server of the same events. */
export interface PeerServer {
  readonly name: string;
  readonly process: RunningProcess;
  /** How it is asked what a draw asks; undefined where it has no answer to that. */
  toRequest(draw: Draw): PeerRequest | undefined;
}

const PEERS = join(import.meta.dirname, '../peers/node_modules');
const DAY = 86_400_000;

/** Starts json-server on a file that it reads whole; undefined where it does not survive that. */
export async function serveJsonServer(
  folder: string,
  events: AsyncIterable<PlainEvent>,
  log: string,
): Promise<PeerServer | undefined> {
  const file = join(folder, 'db.json');
  await pipeline(Readable.from(writeDatabase(events)), createWriteStream(file));
  const port = await findPort();
  const program = join(PEERS, 'json-server/lib/cli/bin.js');
  const args = ['--host', '127.0.0.1', '--port', String(port), '--read-only', file];
  const run = runProcess(['--max-old-space-size=8192', program, ...args], log);
  const url = `http://127.0.0.1:${port}`;
  try {
    await waitUntilReady(`${url}/events?_limit=1`, run, log);
  } catch {
    return undefined;
  }
  const ask = (query: Readonly<Record<string, string | number>>) => ({
    url: `${url}/events?${new URLSearchParams(Object.entries({ ...query, _limit: PAGE }).map(([name, value]) => [name, String(value)])).toString()}`,
  });
  return {
    name: 'json-server 0.17.4',
    process: run,
    toRequest(draw) {
      switch (draw.group) {
        case 'window':
          return ask({
            'bounds.earliest_lte': draw.from + WINDOW,
            'bounds.latest_gte': draw.from,
            _sort: 'weight',
            _order: 'desc',
          });
        case 'text':
          return ask({ q: draw.word });
        case 'event':
          return { url: `${url}/events/${encodeURIComponent(draw.id)}` };
        case 'paging':
          return ask({ 'bounds.latest_gte': draw.from, _sort: 'bounds.earliest', _page: 1 });
        default:
          return undefined;
      }
    },
  };
}

async function* writeDatabase(events: AsyncIterable<PlainEvent>): AsyncGenerator<string> {
  let separator = '{"events":[\n';
  for await (const { item } of events) {
    yield separator + item;
    separator = ',\n';
  }
  yield ']}';
}

/** Starts PostGraphile on the schema `plain` of a database. */
export async function servePostgraphile(database: string, log: string): Promise<PeerServer> {
  const port = await findPort();
  const program = join(PEERS, 'postgraphile/dist/cli-run.js');
  const args = ['--connection', database, '--schema', 'plain', '--preset', 'postgraphile/presets/amber'];
  const env = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const run = runProcess([program, ...args, '--host', '127.0.0.1', '--port', String(port)], log, env);
  const url = `http://127.0.0.1:${port}/graphql`;
  await waitUntilReady(url, run, log);
  const ask = (query: string, variables: object) => ({ url, body: JSON.stringify({ query, variables }) });
  return {
    name: 'PostGraphile 5.1.5',
    process: run,
    toRequest(draw) {
      switch (draw.group) {
        case 'tile':
        case 'tile, one filter': {
          const length = 2 ** draw.scale;
          const [[field, value] = []] = Object.entries(draw.filters);
          return ask(TILE, { start: String(draw.index * length), length: String(length), field, value });
        }
        case 'window':
          return ask(WINDOW_EVENTS, {
            start: String(draw.from),
            stop: String(draw.from + 30 * DAY),
            first: PAGE,
          });
        case 'text':
          return ask(EVENTS_HOLDING, { word: draw.word, first: PAGE });
        case 'event':
          return ask(EVENT, { id: draw.id });
        case 'paging':
          return ask(EVENTS_FROM, { start: String(draw.from), first: PAGE });
        default:
          return undefined;
      }
    },
  };
}

const TILE = `query ($start: BigInt!, $length: BigInt!, $field: String, $value: String) {
  tile(start: $start, length: $length, field: $field, value: $value) }`;
const WINDOW_EVENTS = `query ($start: BigInt!, $stop: BigInt!, $first: Int!) {
  windowEvents(start: $start, stop: $stop, first: $first) { nodes { item } totalCount } }`;
const EVENTS_HOLDING = `query ($word: String!, $first: Int!) {
  eventsHolding(word: $word, first: $first) { nodes { item } totalCount } }`;
const EVENT = 'query ($id: String!) { eventByRowId(rowId: $id) { item } }';
const EVENTS_FROM = `query ($start: BigInt!, $first: Int!) {
  eventsFrom(start: $start, first: $first) { nodes { item } pageInfo { hasNextPage endCursor } } }`;
