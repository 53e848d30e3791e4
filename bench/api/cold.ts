import { type Draw, GROUPS, type Group, PAGES, toPath } from './draw.ts';
import type { PeerServer } from './peers.ts';
import type { PlainEngine } from './plain-sqlite.ts';
import { createAsker, findMedian, findPercentile, readAnswer, type TimedAnswer } from './time-draws.ts';

/** What one request of a draw took. */
export interface Timing {
  readonly draw: Draw;
  readonly milliseconds: number;
  /** Events that match (touch the tile); 10,000 may stand for more. */
  readonly matches?: number;
}

/** What the draws of a group took: medians over the runs. */
export interface GroupTimes {
  readonly p50: number;
  readonly p95: number;
  /** Requests of one run. */
  readonly count: number;
}

/** The first part of a group's draws warms up and is not counted. */
const WARM_UP = 0.2;

/** Asks every draw once, over one connection. @throws {Error} where one is not answered by 200 */
export async function timeDraws(
  server: string,
  timeline: string,
  draws: readonly Draw[],
): Promise<readonly Timing[]> {
  const asker = createAsker();
  const base = `${server}/v1/timelines/${timeline}/`;
  const timings: Timing[] = [];
  for (const { draw, counts } of markWarmUp(draws)) {
    let path: string | undefined = toPath(draw);
    const pages = draw.group === 'paging' ? PAGES : 1;
    for (let at = 0; at < pages && path !== undefined; at += 1) {
      const answer = await asker.ask(base + path);
      const body = readBody(answer, base + path);
      const matches = body.touching ?? body.matched?.count;
      const { milliseconds } = answer;
      if (counts) timings.push({ draw, milliseconds, ...(matches !== undefined && { matches }) });
      path = body.next === undefined ? undefined : `${toPath(draw)}&cursor=${encodeURIComponent(body.next)}`;
    }
  }
  asker.close();
  return timings;
}

interface Body {
  readonly touching?: number;
  readonly matched?: { readonly count: number };
  readonly next?: string;
}

function readBody(answer: TimedAnswer, url: string): Body {
  if (answer.status !== 200)
    throw new Error(`${answer.status} at ${url}: ${answer.body.toString('latin1', 0, 500)}`);
  return readAnswer(answer) as Body;
}

/** Puts draws to an engine without us, each group for at most so many seconds. */
export async function timePlain(
  engine: PlainEngine,
  draws: readonly Draw[],
  seconds: number,
): Promise<readonly Timing[]> {
  return timeWithin(draws, seconds, (draw) => engine.run(draw));
}

/** Asks a peer what it can answer, each group for at most so many seconds. */
export async function timePeer(
  peer: PeerServer,
  draws: readonly Draw[],
  seconds: number,
): Promise<readonly Timing[]> {
  const asker = createAsker();
  const timings = await timeWithin(draws, seconds, async (draw) => {
    const request = peer.toRequest(draw);
    if (request === undefined) return [];
    const answer = await asker.ask(request.url, request.body);
    const failed = answer.status !== 200 || (request.body !== undefined && hasErrors(readAnswer(answer)));
    if (failed)
      throw new Error(`${peer.name} answered ${answer.status} to ${request.url}: ${answer.body.toString()}`);
    return [answer.milliseconds];
  });
  asker.close();
  return timings;
}

/** GraphQL refuses with a 200. */
const hasErrors = (answer: unknown) => typeof answer === 'object' && answer !== null && 'errors' in answer;

async function timeWithin(
  draws: readonly Draw[],
  seconds: number,
  run: (draw: Draw) => Promise<readonly number[]>,
): Promise<readonly Timing[]> {
  const spent = new Map<Group, number>();
  const timings: Timing[] = [];
  for (const { draw, counts } of markWarmUp(draws)) {
    const before = spent.get(draw.group) ?? 0;
    if (before > seconds * 1000 * (counts ? 1 : WARM_UP)) continue;
    const taken = await run(draw);
    spent.set(
      draw.group,
      taken.reduce((sum, one) => sum + one, before),
    );
    if (counts) timings.push(...taken.map((milliseconds) => ({ draw, milliseconds })));
  }
  return timings;
}

/** Draws in order, each with whether its time counts. */
function* markWarmUp(draws: readonly Draw[]) {
  const totals = Map.groupBy(draws, ({ group }) => group);
  const seen = new Map<Group, number>();
  for (const draw of draws) {
    const before = seen.get(draw.group) ?? 0;
    seen.set(draw.group, before + 1);
    yield { draw, counts: before >= (totals.get(draw.group)?.length ?? 0) * WARM_UP };
  }
}

/** Summarises runs of the same draws by group; `keep` leaves out requests of which nothing is promised. */
export function summarise(
  runs: readonly (readonly Timing[])[],
  keep: (timing: Timing) => boolean = () => true,
): ReadonlyMap<Group, GroupTimes> {
  return new Map(
    GROUPS.flatMap((group) => {
      const times = runs.map((run) =>
        run
          .filter((timing) => timing.draw.group === group && keep(timing))
          .map(({ milliseconds }) => milliseconds),
      );
      const count = times[0]?.length ?? 0;
      if (count === 0) return [];
      const median = (part: number) => findMedian(times.map((one) => findPercentile(one, part)));
      return [[group, { p50: median(0.5), p95: median(0.95), count }] as const];
    }),
  );
}
