import { pickText, type TimelineAnswer } from '@linimasa/schema';
import { TimelineId } from '@linimasa/schema/zod';
import type { ReadPool } from '@linimasa/store';
import { Hono } from 'hono';
import type { AnswerRead } from '../answer/create-answer-read.ts';
import type { AppEnv } from '../app-env.ts';
import { describeRead } from '../docs/describe-read.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { found } from '../query/found.ts';
import { readQuery } from '../query/read-query.ts';
import { type Oembed, OembedQuery } from './oembed.ts';
import { renderFrame } from './render-frame.ts';

/** How large a frame is where nobody says, in pixels. */
const SIZE = { width: 800, height: 480 };

/** `/oembed`: how to embed the page of a timeline, for who has only its address (oembed.com). */
export function createOembedRoutes(pool: ReadPool, answerRead: AnswerRead): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/oembed', describeRead('getOembed'), readQuery(OembedQuery), (c) => {
    const { url, format = 'json', maxwidth, maxheight } = c.req.valid('query');
    if (format !== 'json')
      throw new RefusalError(
        'format-not-offered',
        `oEmbed is answered as json, not as ${JSON.stringify(format)}.`,
      );
    const page = readPage(url, new URL(c.req.url).host);
    return answerRead(c, page.timeline, async () => {
      const { json, ...rest } = found(await pool.ask('timeline', page.timeline), page.timeline);
      const timeline: TimelineAnswer = JSON.parse(new TextDecoder().decode(json));
      const width = Math.min(maxwidth ?? SIZE.width, SIZE.width);
      const height = Math.min(maxheight ?? SIZE.height, SIZE.height);
      const title = pickText(timeline.title, [...page.languages, ...timeline.languages]).value;
      const answer: Oembed = {
        version: '1.0',
        type: 'rich',
        title,
        provider_name: 'Linimasa',
        provider_url: page.origin,
        html: await renderFrame({ src: page.frame, title, width, height }),
        width,
        height,
      };
      return { ...rest, json: new TextEncoder().encode(JSON.stringify(answer)) };
    });
  });
}

/** The page of a timeline, and its frame. */
interface EmbeddedPage {
  readonly timeline: string;
  readonly origin: string;
  readonly languages: readonly string[];
  /** The address of the same view for a frame. */
  readonly frame: string;
}

/**
 * Reads the address of a page of this server. Its scheme is taken from the address: behind a proxy the server knows no
 * other.
 * @throws {RefusalError} for any other address
 */
function readPage(text: string, host: string): EmbeddedPage {
  const url = URL.parse(text);
  const timeline = url?.pathname.slice(1) ?? '';
  const isOurs = url?.host === host && /^https?:$/.test(url.protocol);
  if (url === null || !isOurs || !TimelineId.safeParse(timeline).success)
    throw new RefusalError('not-found', `${JSON.stringify(text)} is no address of a timeline on ${host}.`);
  return {
    timeline,
    origin: url.origin,
    languages: url.searchParams.getAll('lang'),
    frame: `${url.origin}/embed/${timeline}${url.search}`,
  };
}
