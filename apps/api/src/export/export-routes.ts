import { createCsv } from '@linimasa/formats/csv';
import type { ExportQuery as ExportQueryType, TimelineAnswer } from '@linimasa/schema';
import { ExportQuery } from '@linimasa/schema/zod';
import type { ReadPool } from '@linimasa/store';
import { Hono } from 'hono';
import type { AnswerRead } from '../answer/create-answer-read.ts';
import type { Pieces } from '../answer/stream-pieces.ts';
import type { AppEnv } from '../app-env.ts';
import { describeRead, type OperationId } from '../docs/describe-read.ts';
import { found } from '../query/found.ts';
import { readQuery } from '../query/read-query.ts';
import { readPages } from './read-pages.ts';
import { writeTable } from './write-table.ts';

/** As many as a page may hold: about a megabyte. */
const PAGE = 1000;

/** Every event that matches as one file, however many: in pages, each read when the one before has been taken. */
export function createExportRoutes(pool: ReadPool, answerRead: AnswerRead): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  const add = (
    format: string,
    operation: OperationId,
    type: string,
    write: (timeline: string, query: ExportQueryType, pages: AsyncGenerator<Uint8Array>) => Promise<Pieces>,
  ) =>
    routes.get(
      `/v1/timelines/:timeline/events.${format}`,
      describeRead(operation),
      readQuery(ExportQuery),
      (c) => {
        const timeline = c.req.param('timeline');
        const query = c.req.valid('query');
        const ask = async (page: { readonly cursor?: string }) =>
          found(await pool.ask('eventLines', timeline, { ...query, ...page, limit: PAGE }), timeline);
        const read = async () => {
          const first = await ask({});
          const pieces = await write(
            timeline,
            query,
            readPages(first, (cursor) => ask({ cursor })),
          );
          const name = `${timeline}.${format}`;
          return {
            pieces,
            type,
            name,
            ...(first.revision === undefined ? {} : { revision: first.revision }),
          };
        };
        return answerRead(c, timeline, read, 'confirmed');
      },
    );

  add('ndjson', 'exportLines', 'application/x-ndjson', async (_timeline, _query, pages) => pages);

  add('csv', 'exportTable', 'text/csv; charset=utf-8; header=present', async (timeline, query, pages) => {
    const { json } = found(await pool.ask('timeline', timeline), timeline);
    const { languages, fields } = JSON.parse(new TextDecoder().decode(json)) as TimelineAnswer;
    const members = query.fields === undefined ? {} : { members: query.fields };
    // A text that no language asked for has comes in one of the timeline's.
    const columns = [...new Set([...(query.lang ?? []), ...languages])];
    return writeTable(createCsv({ languages: columns, fields, ...members }), pages);
  });

  return routes;
}
