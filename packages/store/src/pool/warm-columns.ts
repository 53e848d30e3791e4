import type { ReviewFilter, TimelineAnswer } from '@linimasa/schema';
import { toUnconfirmedId } from '../tables/to-unconfirmed-id.ts';
import type { Readers } from './create-readers.ts';
import type { Follower } from './follow-states.ts';

/** How many timelines are warm at start, the largest, as far as there is room: small ones are joined as fast as asked for. */
const MOST = 100;
/** Milliseconds after which the start is over, whatever is still being joined: a damaged timeline keeps none from serving. */
const PATIENCE = 30_000;

/** Joins columns before questions need them. */
export interface Warmer {
  /** Resolves when those that are joined at start are, or have had half a minute to be. */
  readonly warmed: Promise<void>;
  stop(): void;
}

/**
 * Joins the columns of the largest timelines, as many as are kept, and after each commit again those of its timeline that
 * were held. One edition is joined at a time, so that the other readers stay free for questions.
 */
export function warmColumns(
  readers: Pick<Readers, 'columns' | 'join'>,
  follower: Follower,
  listTimelines: () => Promise<readonly TimelineAnswer[]>,
): Warmer {
  const { columns } = readers;
  const { promise: warmed, resolve: end } = Promise.withResolvers<void>();
  let isStopped = false;
  let turn: Promise<unknown> = Promise.resolve();
  const due = new Set<string>();

  const join = (timeline: string, view: ReviewFilter = {}) => {
    const edition = view.review === undefined ? timeline : toUnconfirmedId(timeline);
    // What waits for its turn will be joined as it then stands.
    if (due.has(edition)) return turn;
    due.add(edition);
    const joinNow = async () => {
      due.delete(edition);
      if (!isStopped) await readers.join(timeline, view, follower.states().get(timeline)?.ordinal ?? 0);
    };
    // What cannot be joined now, the first question may, or is told why not.
    turn = turn.then(joinNow).catch(() => {});
    return turn;
  };
  const joinLargest = async () => {
    const timelines = await listTimelines();
    const whole = columns.room();
    let joined = 0;
    for (const { id, counts } of timelines
      .toSorted((a, b) => b.counts.events - a.counts.events)
      .slice(0, MOST)) {
      const room = columns.room();
      // An event takes about as much as those before it.
      if ((counts.events / joined) * (whole - room) > room) continue;
      await join(id);
      joined += counts.events;
    }
  };

  const unwatch = follower.watch((timelines) => {
    for (const id of timelines) {
      if (columns.holds(id)) void join(id);
      if (columns.holds(toUnconfirmedId(id))) void join(id, { review: 'unconfirmed' });
    }
  });
  joinLargest().then(end, () => end());
  setTimeout(end, PATIENCE).unref();
  return {
    warmed,
    stop() {
      isStopped = true;
      unwatch();
      end();
    },
  };
}
