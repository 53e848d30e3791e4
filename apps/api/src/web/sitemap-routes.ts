import type { ReadPool } from '@linimasa/store';
import { type Context, Hono } from 'hono';
import { createTag, matchesTag } from '../answer/tag.ts';
import type { AppEnv } from '../app-env.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { findAddress } from './create-page-answer.ts';

/** How many addresses of a kind a sitemap names: of events the most important; pages of lists lead to the others. */
const MOST = 10_000;
const PAGE = 1000;

/** What of a timeline has pages of its own, by the last word of their addresses. */
const KINDS = ['events', 'actors', 'places', 'sources'] as const;

/** Pages that narrow others down, of which there is no end, and what is no page. */
const ROBOTS = [
  'User-agent: *',
  'Allow: /v1/timelines/*/picture.',
  'Disallow: /v1/',
  'Disallow: /embed/',
  ...['window', 'q', 'kind', 'actor', 'place', 'status', 'tag', 'source', 'origin', 'contested'].map(
    (name) => `Disallow: /*?*${name}=`,
  ),
];

/** `/robots.txt` and `/sitemap.xml`: what search engines may read, and where; `?timeline=` is one timeline's map. */
export function createSitemapRoutes(pool: ReadPool): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/robots.txt', (c) => {
      const { origin } = findAddress(c);
      return c.text([...ROBOTS, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n'));
    })
    .get('/sitemap.xml', async (c) => {
      const timeline = c.req.query('timeline');
      if (timeline === undefined) {
        const ids = [...pool.revisions().keys()].toSorted();
        const maps = ids.map((id) => `/sitemap.xml?timeline=${encodeURIComponent(id)}`);
        return answerXml(c, ids.join(), () => renderMap('sitemapindex', 'sitemap', maps, c));
      }
      const revision = pool.revision(timeline)?.revision;
      if (revision === undefined)
        throw new RefusalError('unknown-timeline', `There is no timeline "${timeline}".`);
      return answerXml(c, revision, async () => {
        const paths = await Promise.all(KINDS.map((kind) => listPaths(pool, timeline, kind)));
        return renderMap('urlset', 'url', [`/${timeline}`, ...paths.flat()], c);
      });
    });
}

/** Answers what is written, with a tag of what it depends on beside its address, or 304. */
async function answerXml(
  c: Context<AppEnv>,
  state: string,
  write: () => string | Promise<string>,
): Promise<Response> {
  const tag = createTag([state, findAddress(c).href]);
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=0, must-revalidate' };
  if (matchesTag(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers);
  return c.body(await write(), 200, { ...headers, 'Content-Type': 'application/xml; charset=utf-8' });
}

/** The addresses of the pages of one kind. */
async function listPaths(
  pool: ReadPool,
  timeline: string,
  kind: (typeof KINDS)[number],
): Promise<readonly string[]> {
  const paths: string[] = [];
  let cursor: string | undefined;
  do {
    const page = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const answer =
      kind === 'events'
        ? await pool.ask('events', timeline, {
            ...page,
            undated: 'include',
            sort: 'importance',
            fields: ['id'],
          })
        : await pool.ask(kind, timeline, page);
    if (answer === undefined) break;
    const { items }: { items: readonly { readonly id: string }[] } = JSON.parse(
      new TextDecoder().decode(answer.json),
    );
    paths.push(...items.map(({ id }) => `/${timeline}/${kind}/${encodeURIComponent(id)}`));
    cursor = answer.next;
  } while (cursor !== undefined && paths.length < MOST);
  return paths;
}

/** A map of the sitemaps protocol. */
function renderMap(root: string, each: string, paths: readonly string[], c: Context<AppEnv>): string {
  const { origin } = findAddress(c);
  const entries = paths.map((path) => `<${each}><loc>${escape(origin + path)}</loc></${each}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries,
    `</${root}>`,
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
