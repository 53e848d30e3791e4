import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv, KeptAnswer } from '../app-env.ts';
import type { AnswerCache, HotAnswer } from './answer-cache.ts';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';
import { compress, isCompressible } from './compress.ts';

/** Headers that belong to one request or to one way of packing. */
const OWN = new Set(['x-request-id', 'ratelimit', 'ratelimit-policy', 'content-length', 'content-encoding']);

/** Headers that say what a body is; a 304 has none. */
const OF_BODY = /^content-(?:type|encoding|length)$/i;

/**
 * Packs what a route has left to be kept, and puts it into the cache under its address: the next to ask is answered
 * beside the app. What several ask for at once is packed once.
 */
export function keepAnswers(cache: AnswerCache): MiddlewareHandler<AppEnv> {
  const underWay = new Map<string, Promise<HotAnswer>>();
  return async (c, next) => {
    await next();
    const kept = c.get('kept');
    if (kept === undefined || c.res.status !== 200) return;
    const address = toAddress(c);
    const type = c.res.headers.get('Content-Type') ?? '';
    const asked = chooseEncoding(c.req.header('Accept-Encoding'));
    const encoding = isCompressible(type, kept.body.length) ? asked : 'identity';
    const key = `${encoding} ${c.res.headers.get('ETag')} ${address}`;
    let packing = underWay.get(key);
    if (packing === undefined) {
      packing = pack(c, kept, encoding).finally(() => underWay.delete(key));
      underWay.set(key, packing);
    }
    const answer = await packing;
    cache.set(address, asked, answer);
    const headers = new Headers(c.res.headers);
    if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
    headers.set('Content-Length', String(answer.body.length));
    // Hono adds the headers of an answer that is replaced, and reads its body, unless it is taken away first.
    c.res = undefined;
    c.res = new Response(answer.body, { headers });
  };
}

async function pack(c: Context<AppEnv>, kept: KeptAnswer, encoding: Encoding): Promise<HotAnswer> {
  const route = routePath(c);
  const headers = [...c.res.headers].filter(([name]) => !OWN.has(name));
  const tag = c.res.headers.get('ETag') ?? '';
  const { buffer, byteOffset, byteLength } =
    encoding === 'identity' ? kept.body : await compress(kept.body, encoding);
  // Node would make a buffer of it at each answer.
  const body = Buffer.from(buffer, byteOffset, byteLength);
  if (encoding !== 'identity') headers.push(['Content-Encoding', encoding]);
  headers.push(['Content-Length', String(body.length)]);
  return {
    headers: headers.flat(),
    headersUnchanged: headers.filter(([name]) => !OF_BODY.test(name)).flat(),
    tag,
    body,
    route,
    isCurrent: kept.isCurrent,
  };
}

/** The address as it stands in the request line, by which the server looks answers up. */
function toAddress(c: Context<AppEnv>): string {
  const { url } = c.req;
  return c.env?.outgoing?.req.url ?? url.slice(url.indexOf('/', url.indexOf('://') + 3));
}
