import type { Change, ChangePage } from '@linimasa/schema';
import { ChangeQuery } from '@linimasa/schema/zod';
import type { ReadPool } from '@linimasa/store';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { AnswerRead } from '../answer/create-answer-read.ts';
import { streamPieces } from '../answer/stream-pieces.ts';
import type { AppEnv } from '../app-env.ts';
import { describeRead } from '../docs/describe-read.ts';
import type { Log } from '../log/log.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { found } from '../query/found.ts';
import { readQuery } from '../query/read-query.ts';
import { findBegin } from './find-begin.ts';
import { followChanges } from './follow-changes.ts';
import { StreamPlaces } from './stream-places.ts';

/** As many as the store lists at a time. */
const PAGE = 1000;
const STREAMS_A_CLIENT = 5;

/** What streams of commits are made with. */
export interface ChangesOptions {
  readonly log: Log;
  /** Aborts when the server is told to stop: answers without an end then end. */
  readonly stopping: AbortSignal;
  /** After how many milliseconds of silence a stream gives a sign of life. */
  readonly heartbeat?: number;
}

/** The commits of a timeline: as a list, or, to whoever accepts `text/event-stream`, as they come. */
export function createChangesRoutes(
  pool: ReadPool,
  answerRead: AnswerRead,
  { log, stopping, heartbeat = 15_000 }: ChangesOptions,
): Hono<AppEnv> {
  const places = new StreamPlaces(STREAMS_A_CLIENT);

  const list = async (timeline: string, after: number): Promise<readonly Change[] | undefined> => {
    const answer = await pool.ask('changes', timeline, after);
    return answer === undefined ? undefined : JSON.parse(new TextDecoder().decode(answer.json));
  };

  const answerList = (c: Context<AppEnv>, timeline: string, after: number) => {
    const read = async () => {
      const items = found(await list(timeline, after), timeline);
      const last = items.length < PAGE ? undefined : items.at(-1)?.ordinal;
      if (last !== undefined) c.header('Link', `<${c.req.path}?after=${last}>; rel="next"`);
      const page: ChangePage = { items, ...(last === undefined ? {} : { next: last }) };
      return { json: new TextEncoder().encode(JSON.stringify(page)) };
    };
    // What is kept is found by address alone, and whoever mirrors a timeline is not told what was.
    return answerRead(c, timeline, read, 'confirmed');
  };

  const answerStream = async (c: Context<AppEnv>, timeline: string, after: number | undefined) => {
    const asked = { 'Last-Event-ID': c.req.header('Last-Event-ID'), after };
    const begin = await findBegin(pool, timeline, asked);
    c.header('Content-Type', 'text/event-stream');
    c.header('Cache-Control', 'no-store');
    c.header('X-Accel-Buffering', 'no');
    if (c.req.method === 'HEAD') return c.body(null);
    const leave = places.take(c.env?.outgoing?.client ?? '');
    if (leave === undefined)
      throw new RefusalError('too-many-streams', `One client may have ${STREAMS_A_CLIENT} streams open.`);
    c.env?.outgoing?.once('close', leave);
    const gone = new AbortController();
    const pieces = followChanges({
      after: begin,
      list: (last) => list(timeline, last),
      watch: (onChange) => pool.watch((changed) => changed.includes(timeline) && onChange()),
      signal: AbortSignal.any([stopping, gone.signal]),
      heartbeat,
      onError: (error) =>
        log.warn({ requestId: c.get('requestId'), msg: 'changes not read', error: String(error) }),
    });
    const body = streamPieces(c, pieces, log, () => {
      leave();
      gone.abort();
    });
    return c.body(body);
  };

  return new Hono<AppEnv>().get(
    '/v1/timelines/:timeline/changes',
    describeRead('listChanges'),
    readQuery(ChangeQuery),
    async (c) => {
      const timeline = c.req.param('timeline');
      const { after } = c.req.valid('query');
      const type = accepts(c, {
        header: 'Accept',
        supports: ['application/json', 'text/event-stream'],
        default: 'application/json',
      });
      const response =
        type === 'text/event-stream'
          ? await answerStream(c, timeline, after)
          : await answerList(c, timeline, after ?? 0);
      response.headers.set('Vary', 'Accept, Accept-Encoding');
      return response;
    },
  );
}
