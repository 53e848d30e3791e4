import { matchesTag } from '../answer/tag.ts';
import type { Exchange } from '../request/exchange.ts';
import type { AnswerCache } from './answer-cache.ts';
import { chooseEncoding } from './choose-encoding.ts';

/** A host as nearly everybody names it; any other is left to the app to judge. */
const PLAIN_HOST = /^[\w.:[\]-]+$/;

/**
 * Answers a `GET` or `HEAD` from the cache, with 304 to whoever holds the answer: beside the app and without the
 * database. `headers` are those of this request, name after value. Answers false where nothing is kept.
 */
export function answerHot(cache: AnswerCache, exchange: Exchange, headers: readonly string[]): boolean {
  const { method, url = '', headers: asked } = exchange.req;
  if ((method !== 'GET' && method !== 'HEAD') || !PLAIN_HOST.test(asked.host ?? '')) return false;
  const answer = cache.get(url, chooseEncoding(asked['accept-encoding']));
  if (answer === undefined) return false;
  exchange.route = answer.route;
  if (matchesTag(asked['if-none-match'], answer.tag)) {
    exchange.writeHead(304, [...answer.headersUnchanged, ...headers]);
    exchange.end();
  } else {
    exchange.writeHead(200, [...answer.headers, ...headers]);
    exchange.end(answer.body);
  }
  return true;
}
