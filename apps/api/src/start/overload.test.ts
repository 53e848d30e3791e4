import { expect, it } from 'vitest';
import { openTestServer } from '../test-server.suite.ts';

const EVENTS = '/v1/timelines/harbour/events';

it('refuses new questions at once where too many wait, and answers what it needs not ask for', async () => {
  let isFull = false;
  const server = await openTestServer({}, {}, (pool) => ({ ...pool, isFull: () => isFull }));
  const ask = (path: string, headers = {}) => fetch(server.url + path, { headers });
  const hot = await ask(EVENTS);
  const cold = `${EVENTS}?limit=1`;
  const { headers } = await ask(cold, { 'Accept-Encoding': 'identity' });
  const held = { 'If-None-Match': headers.get('etag') ?? '', 'Accept-Encoding': 'gzip' };
  isFull = true;

  const refused = await ask(`${EVENTS}?limit=2`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await refused.json()).toMatchObject({ type: '/problems/overloaded', status: 503 });
  expect([hot.status, (await ask(EVENTS)).status]).toEqual([200, 200]);
  expect((await ask(cold, held)).status).toBe(304);
  expect((await ask('/healthz')).status).toBe(200);
  await server.close();
});
