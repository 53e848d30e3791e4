import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { copyPostgresql } from './bulk-postgresql.ts';
import { insertSqlite } from './bulk-sqlite.ts';
import { type GroupTimes, summarise, type Timing, timeDraws, timePeer, timePlain } from './cold.ts';
import { type Draw, type Group, isWithin, toPath } from './draw.ts';
import { type HotCandidate, type HotMeasurement, measureHot, serveBare } from './hot.ts';
import type { ApiOptions, EngineName } from './options.ts';
import { type PeerServer, serveJsonServer, servePostgraphile } from './peers.ts';
import { readPlainEvents } from './plain-event.ts';
import { openPlainPostgresql } from './plain-postgresql.ts';
import { openPlainSqlite } from './plain-sqlite.ts';
import type { PostgresqlServer } from './postgresql-server.ts';
import { type CommandRun, type Place, type ProductServer, runLinimasa, serveProduct } from './product.ts';

/** The timeline of made events. */
export const TIMELINE = 'made';
/** From what the events are made. */
const SEED = '42';
/** The database of a data folder. */
const FILE = 'linimasa.db';

/** All that was measured on one engine at one size. */
export interface SizeResult {
  readonly engine: EngineName;
  readonly events: number;
  readonly load: CommandRun;
  /** What the same rows take without us, in seconds. */
  readonly bulk: number;
  /** Until it answers about all events, in milliseconds. */
  readonly startup: number;
  /** Most memory of the server over all of it, in bytes. */
  readonly serverPeak: number;
  readonly runs: readonly (readonly Timing[])[];
  /** Cold times by who answered; ours is first. */
  readonly cold: ReadonlyMap<string, ReadonlyMap<Group, GroupTimes>>;
  /** Under load, by question. */
  readonly hot: ReadonlyMap<Group, readonly HotMeasurement[]>;
}

/** What is asked under load. */
const HOT: readonly Group[] = ['tile', 'tile, one filter', 'window', 'event'];

/** Loads the events, serves them, and measures ours and everybody else. */
export async function measureSize(
  engine: EngineName,
  events: number,
  allDraws: readonly Draw[],
  options: ApiOptions & { readonly folder: string; readonly postgresql?: PostgresqlServer },
): Promise<SizeResult> {
  const draws = allDraws.filter((draw) => isWithin(draw, events));
  const folder = join(options.folder, `${engine}-${events}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const log = join(folder, 'log');
  const made = join(options.folder, `made-${events}.ndjson`);
  if (!existsSync(made)) await runLinimasa(['sample', '--events', String(events), '--seed', SEED], made);
  const place = await createPlace(engine, events, folder, options.postgresql);
  tell(`${engine}, ${events} events: loading`);
  const load = await runLinimasa(['load', made], log, place);
  tell(`${engine}, ${events} events: the same rows without us`);
  const bulk = await measureBulk(place, engine, events, folder, log, options.postgresql);

  const exported = join(options.folder, `exported-${events}.ndjson`);
  const runs: (readonly Timing[])[] = [];
  let serverPeak = 0;
  let startup = 0;
  const serve = async <T>(use: (server: ProductServer) => Promise<T>): Promise<T> => {
    const server = await serveProduct(place, TIMELINE, log);
    try {
      return await use(server);
    } finally {
      serverPeak = Math.max(serverPeak, server.process.peak());
      startup = server.startup;
      await server.process.stop();
    }
  };
  if (!existsSync(exported)) await serve(({ url }) => exportEvents(url, exported));
  tell(`${engine}, ${events} events: cold`);
  for (let run = 0; run < options.runs; run += 1)
    runs.push(await serve(({ url }) => timeDraws(url, TIMELINE, draws)));
  const cold = new Map([['linimasa', summarise(runs)]]);

  tell(`${engine}, ${events} events: the engine without us`);
  const database = await options.postgresql?.createDatabase(`plain_${events}`);
  const plain =
    database === undefined
      ? await openPlainSqlite(join(folder, 'plain.sqlite'), readPlainEvents(exported))
      : await openPlainPostgresql(database, readPlainEvents(exported));
  cold.set(`${engine} by hand`, summarise([await timePlain(plain, draws, options.budget)]));
  await plain.close();

  tell(`${engine}, ${events} events: peers`);
  const peer =
    database === undefined
      ? await serveJsonServer(folder, readPlainEvents(exported), log)
      : await servePostgraphile(database, log);
  try {
    if (peer !== undefined) cold.set(peer.name, summarise([await timePeer(peer, draws, options.budget)]));
    tell(`${engine}, ${events} events: hot`);
    const hot = await serve((server) => measureHotDraws(server, peer, draws, options, log));
    return { engine, events, load, bulk, startup, serverPeak, runs, cold, hot };
  } finally {
    await peer?.process.stop();
  }
}

/** Puts the rows of a place into an empty one. */
async function measureBulk(
  from: Place,
  engine: EngineName,
  events: number,
  folder: string,
  log: string,
  server: PostgresqlServer | undefined,
): Promise<number> {
  const to = await createPlace(engine, events, folder, server, 'bulk');
  // Its first start makes the tables.
  await (await serveProduct(to, TIMELINE, log)).process.stop();
  return 'DATABASE_URL' in from && 'DATABASE_URL' in to
    ? copyPostgresql(from.DATABASE_URL, to.DATABASE_URL, folder)
    : insertSqlite(join(folder, 'data', FILE), join(folder, 'bulk', FILE));
}

async function createPlace(
  engine: EngineName,
  events: number,
  folder: string,
  server: PostgresqlServer | undefined,
  name: 'data' | 'bulk' = 'data',
): Promise<Place> {
  if (engine === 'sqlite' || server === undefined) return { LINIMASA_DATA: join(folder, name) };
  return { DATABASE_URL: await server.createDatabase(`${name}_${events}`) };
}

async function exportEvents(url: string, file: string): Promise<void> {
  const { body, status } = await fetch(`${url}/v1/timelines/${TIMELINE}/events.ndjson?undated=include`);
  if (status !== 200 || body === null) throw new Error(`The export answered ${status}`);
  await pipeline(body, createWriteStream(file));
}

/** A tile of two years, as a view of decades asks for. */
const isTypical = (draw: Draw) => !('scale' in draw) || draw.scale === 36;

async function measureHotDraws(
  { url, process }: ProductServer,
  peer: PeerServer | undefined,
  draws: readonly Draw[],
  { hot }: ApiOptions,
  log: string,
): Promise<ReadonlyMap<Group, readonly HotMeasurement[]>> {
  const measured = new Map<Group, readonly HotMeasurement[]>();
  for (const group of HOT) {
    const draw = draws.find((one) => one.group === group && isTypical(one));
    if (draw === undefined) continue;
    const address = `${url}/v1/timelines/${TIMELINE}/${toPath(draw)}`;
    const bare = await serveBare(address, log);
    const asked = peer?.toRequest(draw);
    const candidates: HotCandidate[] = [{ name: 'linimasa', url: address, process }, bare];
    if (peer !== undefined && asked !== undefined)
      candidates.push({ ...asked, name: peer.name, process: peer.process });
    measured.set(group, await measureHot(candidates, hot));
    await bare.process.stop();
  }
  return measured;
}

/** Progress, aside from the report. */
function tell(line: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
}
