import { OFFLINE } from '../view/to-record-path.ts';
import { FILES, findCache, SEEN } from './caches.ts';

/** As much of a worker's scope and events as is used: the types of pages do not know them. */
interface Scope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** How many answers of each kind are kept; the oldest go first. */
const MOST = { [FILES]: 120, [SEEN]: 600 } as const;

const scope = globalThis as unknown as Scope;

scope.addEventListener('install', (event) => {
  event.waitUntil(prepare());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isStream = request.headers.get('accept')?.includes('text/event-stream') === true;
  if (request.method !== 'GET' || url.origin !== location.origin || isStream) return;
  const cache = findCache(url);
  if (cache === FILES) event.respondWith(answerFile(event));
  else if (cache !== undefined) event.respondWith(answerSeen(event));
});

async function prepare(): Promise<void> {
  const cache = await caches.open(SEEN);
  await cache.add(OFFLINE);
  await scope.skipWaiting();
}

/** Caches of other versions go. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== FILES && name !== SEEN);
  await Promise.all(others.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** A file is what it was: the network is asked once. */
async function answerFile(event: Fetching): Promise<Response> {
  const cache = await caches.open(FILES);
  const held = await cache.match(event.request, { ignoreVary: true });
  if (held !== undefined) return held;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(FILES, event.request, answer.clone()));
  return answer;
}

/** The network knows best; without it, what came last; without that, a page that says so. */
async function answerSeen(event: Fetching): Promise<Response> {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keep(SEEN, request, answer.clone()));
    return answer;
  } catch (error) {
    const cache = await caches.open(SEEN);
    const asked = request.mode === 'navigate' ? [request, OFFLINE] : [request];
    for (const each of asked) {
      const held = await cache.match(each, { ignoreVary: true });
      if (held !== undefined) return held;
    }
    throw error;
  }
}

async function keep(name: typeof FILES | typeof SEEN, request: Request, answer: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(request, answer);
  const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== OFFLINE);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
}
