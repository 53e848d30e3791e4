import type { ReadPool } from '@linimasa/store';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { StaticFile } from '../answer/answer-file.ts';
import { PAGE_POLICY } from '../answer/secure-headers.ts';
import { createTag, matchesTag } from '../answer/tag.ts';
import type { AppEnv } from '../app-env.ts';
import { chooseEncoding } from '../hot/choose-encoding.ts';
import { compress } from '../hot/compress.ts';
import { fillIndex } from './fill-index.ts';
import type { PageModule } from './import-pages.ts';
import { readLanguages } from './read-languages.ts';

/** What pages are made of. */
export interface PageAnswerOptions {
  /** The document that they are put into. */
  readonly index: StaticFile | undefined;
  readonly pages: PageModule;
  readonly pool: Pick<ReadPool, 'revision' | 'revisions'>;
  /** Tells this build's answers from another's. */
  readonly build: string;
  /** Asks the app itself. */
  readonly ask: (url: string, init: RequestInit) => Response | Promise<Response>;
}

/** What is said of a page beside it. */
export interface PageExtra {
  /** Markup for its head. */
  readonly head: string;
}

/** Answers the page at the address that is asked for. `timeline`: all that it is made of; none: every timeline. */
export type PageAnswer = (
  c: Context<AppEnv>,
  timeline: string | undefined,
  extra?: PageExtra,
) => Promise<Response>;

/**
 * Creates what answers pages. A page is a function of the build, the revision of its timeline, its address with host and
 * all, and the reader's languages: it has a tag of these, and is not written for who holds it.
 */
export function createPageAnswer(options: PageAnswerOptions): PageAnswer | undefined {
  const { index, pages, pool, build, ask } = options;
  if (index === undefined) return undefined;
  const document = new TextDecoder().decode(index.body);
  return async (c, timeline, { head } = { head: '' }) => {
    const url = findAddress(c);
    const languages = readLanguages(c.req.header('Accept-Language'));
    const state =
      timeline === undefined
        ? [...pool.revisions()].map(([id, { revision }]) => `${id} ${revision}`).toSorted()
        : [pool.revision(timeline)?.revision ?? ''];
    const tag = createTag([build, index.tag, pages.tag, url.href, languages.join(), ...state]);
    const headers = {
      ETag: tag,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      Vary: 'Accept-Encoding, Accept-Language',
      'Content-Security-Policy': PAGE_POLICY,
    };
    if (matchesTag(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers);
    const page = await pages.renderPage({ url, languages, fetch: ask });
    const body = new TextEncoder().encode(fillIndex(document, { ...page, head: `${page.head}${head}` }));
    const encoding = chooseEncoding(c.req.header('Accept-Encoding'));
    const { ETag: _, ...rest } = headers;
    return c.body(
      encoding === 'identity' ? body : await compress(body, encoding),
      page.status as ContentfulStatusCode,
      {
        ...(page.status === 200 ? headers : rest),
        ...(page.location === undefined ? {} : { Location: page.location, 'Cache-Control': 'no-cache' }),
        ...(page.status === 503 ? { 'Retry-After': '2' } : {}),
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
        'Content-Type': 'text/html; charset=utf-8',
      },
    );
  };
}

/** The address as the reader has it: behind a proxy the server is asked without encryption. */
export function findAddress(c: Context<AppEnv>): URL {
  const url = new URL(c.req.url);
  if (c.req.header('X-Forwarded-Proto') === 'https') url.protocol = 'https:';
  return url;
}
