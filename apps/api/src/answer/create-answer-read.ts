import type { JsonAnswer, ReadPool } from '@linimasa/store';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { chooseEncoding } from '../hot/choose-encoding.ts';
import { compressStream } from '../hot/compress.ts';
import type { Log } from '../log/log.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { type Pieces, streamPieces } from './stream-pieces.ts';
import { createTag, matchesTag } from './tag.ts';

/**
 * Answers a read, as JSON unless it says otherwise, with its `ETag`, or 304 without asking where the reader holds the answer already: an answer
 * depends on the build, the revision of the timeline and the address, on nothing else. Without a timeline it depends on
 * every timeline. Sets the header `Vary`. Without `reuse` it is shared.
 * @throws {RefusalError} where there is no such timeline
 */
export type AnswerRead = (
  c: Context<AppEnv>,
  timeline: string | undefined,
  read: () => Promise<JsonAnswer | TypedAnswer | FileAnswer>,
  reuse?: Reuse,
) => Promise<Response>;

/** Who may be given an answer again: everybody, by this server and by caches before it; or only who asks whether it holds. */
export type Reuse = 'shared' | 'confirmed';

/** An answer that is no JSON. */
export interface TypedAnswer {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Its `Content-Type`. */
  readonly type: string;
}

/** An answer to be kept as a file, told piece by piece. */
export interface FileAnswer {
  readonly pieces: Pieces;
  /** Its `Content-Type`. */
  readonly type: string;
  /** The file's name, without anything that would have to be quoted. */
  readonly name: string;
  /** The revision that its first piece stands at. */
  readonly revision?: string;
}

/** What all reads of one server share. */
export interface ReadAnswerOptions {
  /** Tells this build's answers from another's in every `ETag`. */
  readonly build: string;
  /** How long a cache between reader and server may answer without asking, in seconds. */
  readonly cdnSeconds: number;
  /** Hears of answers that broke off. */
  readonly log: Log;
}

/** Creates what answers the reads of a pool. */
export function createAnswerRead(pool: ReadPool, { build, cdnSeconds, log }: ReadAnswerOptions): AnswerRead {
  return async (c, timeline, read, reuse = 'shared') => {
    const shared = cdnSeconds > 0 && reuse === 'shared' ? `s-maxage=${cdnSeconds}, ` : '';
    const rest = { 'Cache-Control': `public, max-age=0, ${shared}must-revalidate`, Vary: 'Accept-Encoding' };
    const current = () => (timeline === undefined ? listRevisions(pool) : pool.revision(timeline)?.revision);
    const known = current();
    if (known === undefined)
      throw new RefusalError('unknown-timeline', `There is no timeline "${timeline}".`);
    const { pathname, search } = new URL(c.req.url);
    const head = (revision: string) => ({ ETag: createTag([build, revision, pathname, search]), ...rest });
    const held = head(known);
    if (matchesTag(c.req.header('If-None-Match'), held.ETag)) return c.body(null, 304, held);
    // A commit may have come since: the tag is of what the answer says, not of what was known.
    const answer = await read();
    const { revision = known } = 'body' in answer ? {} : answer;
    if ('pieces' in answer) {
      const encoding = chooseEncoding(c.req.header('Accept-Encoding'));
      return c.body(compressStream(streamPieces(c, answer.pieces, log), encoding), 200, {
        ...head(revision),
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
        'Content-Type': answer.type,
        'Content-Disposition': `attachment; filename="${answer.name}"`,
      });
    }
    const { body, type } = 'body' in answer ? answer : { body: answer.json, type: 'application/json' };
    if (reuse === 'shared') c.set('kept', { body, isCurrent: () => current() === revision });
    return c.body(body, 200, { ...head(revision), 'Content-Type': type });
  };
}

function listRevisions(pool: ReadPool): string {
  const states = [...pool.revisions()].map(([id, { revision }]) => `${id} ${revision}`);
  return states.toSorted().join();
}
