import type { PictureQuery as PictureQueryType } from '@linimasa/schema';
import { PictureQuery } from '@linimasa/schema/zod';
import type { ReadPool } from '@linimasa/store';
import { type Context, Hono } from 'hono';
import type { AnswerRead } from '../answer/create-answer-read.ts';
import type { AppEnv } from '../app-env.ts';
import { describeRead, type OperationId } from '../docs/describe-read.ts';
import { RefusalError } from '../problem/refusal-error.ts';
import { readQuery } from '../query/read-query.ts';
import { createPoolSource } from './create-pool-source.ts';
import { Painter } from './painter.ts';
import { type PictureFonts, readPictureFonts } from './picture-fonts.ts';
import { readWindow } from './read-window.ts';
import type { RenderPicture } from './render-picture.ts';

/** Pixels of a PNG file for one of the drawing: what screens and networks show pictures with. */
const SCALE = 2;
/** As many records as a page may hold. */
const PAGE = { limit: 1000 };

/** A view of a timeline as a picture: drawn by the web app's own module, painted here. */
export function createPictureRoutes(
  pool: ReadPool,
  answerRead: AnswerRead,
  render: RenderPicture | undefined,
): Hono<AppEnv> {
  let read: PictureFonts | undefined;
  const fonts = () => (read ??= readPictureFonts());
  let painter: Painter | undefined;
  const routes = new Hono<AppEnv>();

  const add = (
    format: string,
    operation: OperationId,
    type: string,
    write: (svg: string) => Promise<Uint8Array<ArrayBuffer>>,
  ) =>
    routes.get(
      `/v1/timelines/:timeline/picture.${format}`,
      describeRead(operation),
      readQuery(PictureQuery),
      (c) => {
        const id = c.req.param('timeline');
        const query = c.req.valid('query');
        // Pictures are for every page.
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
        return answerRead(c, id, async () => {
          const svg = await draw(c, id, query);
          return { body: await write(svg), type };
        });
      },
    );

  const draw = async (c: Context<AppEnv>, id: string, query: PictureQueryType) => {
    if (render === undefined)
      throw new RefusalError('web-not-built', 'Pictures are drawn by the web app, which was not built.');
    const {
      window,
      lanes,
      selected,
      ratio = '16:9',
      theme = 'light',
      size = 'full',
      lang = [],
      ...filters
    } = query;
    const source = createPoolSource(pool, id);
    return render(
      {
        ...(window === undefined ? {} : { toWindow: (zone: string) => readWindow(window, zone) }),
        source,
        sources: () => source.sources(PAGE),
        actors: () => source.actors(PAGE),
        name: (kind, record) => source.name(kind, record),
        filters,
        languages: lang,
        lanes,
        selected,
        ratio,
        theme,
        small: size === 'small',
        address: `${new URL(c.req.url).host}/${id}`,
        measure: fonts().measure,
      },
      new AbortController().signal,
    );
  };

  add('svg', 'getPictureSvg', 'image/svg+xml', async (svg) => new TextEncoder().encode(svg));
  add('png', 'getPicturePng', 'image/png', async (svg) => {
    painter ??= new Painter(fonts().files);
    return painter.paint(svg, SCALE);
  });
  return routes;
}
