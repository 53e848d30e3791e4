/** What one kind of problem is called, and what a person reads at its address. */
export interface ProblemType {
  readonly title: string;
  readonly status: 400 | 404 | 405 | 408 | 413 | 414 | 429 | 431 | 500 | 501 | 503;
  /** What happened and what to do about it. */
  readonly explanation: string;
  /** After how many seconds it may be asked again: a full queue is worked off soon, a slow question stays slow for a while. */
  readonly retryAfter?: number;
}

/** Every problem this server answers, by the last part of its `type`. */
export const PROBLEM_TYPES = {
  'malformed-request': {
    title: 'The request is not HTTP as this server reads it',
    status: 400,
    explanation:
      'The request line or a header cannot be read, or there is no header Host that names a host. Anything that ' +
      'speaks HTTP/1.1, such as a browser or curl, sends them well.',
  },
  'malformed-url': {
    title: 'The address is malformed',
    status: 400,
    explanation:
      'The address holds a percent sign that encodes nothing, bytes that are not UTF-8, or the character NUL. ' +
      'Encode every parameter as UTF-8 (in JavaScript with encodeURIComponent).',
  },
  'invalid-query': {
    title: 'The question cannot be answered as put',
    status: 400,
    explanation:
      'A parameter is unknown, given twice, or has a value that means nothing here: a date that cannot be read, a ' +
      'limit out of range, an id the timeline does not have, a cursor of another question. `issues` names each ' +
      'parameter, what was expected and what was received. Nothing is ignored silently.',
  },
  'unknown-timeline': {
    title: 'There is no such timeline',
    status: 404,
    explanation: 'No timeline of that id is held here. /v1/timelines lists those that are.',
  },
  'unknown-event': {
    title: 'There is no such event',
    status: 404,
    explanation:
      'The timeline has no event of that id, neither now nor formerly. /v1/timelines/{timeline}/events lists them.',
  },
  'unknown-claim': {
    title: 'There is no such claim',
    status: 404,
    explanation: 'The timeline has no claim of that id. /v1/timelines/{timeline}/claims lists them.',
  },
  'unknown-record': {
    title: 'There is no such record',
    status: 404,
    explanation:
      'The timeline has no source, actor or place of that id. /sources, /actors and /places of the timeline list them.',
  },
  'not-found': {
    title: 'There is nothing at this address',
    status: 404,
    explanation: 'No page and no part of the API has this address. /docs shows what the API answers.',
  },
  'method-not-allowed': {
    title: 'This address can only be read',
    status: 405,
    explanation:
      'Version 1 of the API answers GET, HEAD and OPTIONS. Timelines are written with the command line.',
  },
  'url-too-long': {
    title: 'The address is too long',
    status: 414,
    explanation: 'An address may have at most 8,192 characters. Ask with fewer values, in several questions.',
  },
  'headers-too-large': {
    title: 'The address and the headers are too large',
    status: 431,
    explanation:
      'The address with the names and values of all headers may have at most 16,384 bytes. Send a shorter address or fewer cookies.',
  },
  'request-too-slow': {
    title: 'The request did not arrive in time',
    status: 408,
    explanation: 'The headers must arrive within 10 seconds of their first byte. Try again.',
  },
  'body-not-read': {
    title: 'A question has no body',
    status: 413,
    explanation:
      'GET and HEAD are asked by their address alone. Send the request without a body and without the headers ' +
      'Content-Length and Transfer-Encoding.',
  },
  'too-many-requests': {
    title: 'Too many requests from one client',
    status: 429,
    explanation:
      'The owner of this server limits how often one client may ask. `Retry-After` says in how many seconds it may ' +
      'again; the headers RateLimit and RateLimit-Policy of every answer say how much is left.',
  },
  'too-many-streams': {
    title: 'Too many streams for one client',
    status: 429,
    retryAfter: 15,
    explanation:
      'One client may follow five streams at a time. Close one that is no longer read, or read /changes as a list.',
  },
  'internal-error': {
    title: 'Something went wrong on this side',
    status: 500,
    explanation: "The request was not at fault. The server's log holds the cause under the id in `instance`.",
  },
  'format-not-offered': {
    title: 'This format is not offered',
    status: 501,
    explanation: 'oEmbed is answered as JSON. Leave `format` away, or ask with `format=json`.',
  },
  'not-ready': {
    title: 'The database does not answer',
    status: 503,
    retryAfter: 5,
    explanation:
      'The server runs but cannot reach its database, or the database is not at this version. Try again shortly.',
  },
  stopping: {
    title: 'The server is stopping',
    status: 503,
    retryAfter: 5,
    explanation:
      'The server has been told to stop: it answers what it has begun and takes nothing more. Ask another one, or this ' +
      'one once it has started again.',
  },
  overloaded: {
    title: 'Too many questions at once',
    status: 503,
    retryAfter: 1,
    explanation:
      'More questions wait than can be answered soon, so that this one was not begun. Ask again after the seconds that ' +
      '`Retry-After` names.',
  },
  'query-too-slow': {
    title: 'The answer takes too long',
    status: 503,
    retryAfter: 10,
    explanation:
      'Finding the answer took longer than answers may and was given up. Ask for less: a shorter span, fewer values, ' +
      'a rarer word. `Retry-After` names the seconds after which the same question may be put again.',
  },
  'web-not-built': {
    title: 'The web app has not been built',
    status: 503,
    explanation:
      'The API answers, but there are no pages to show. Build them with `pnpm build` and start the server again.',
  },
} as const satisfies Record<string, ProblemType>;

/** The last part of a problem's `type`. */
export type ProblemName = keyof typeof PROBLEM_TYPES;
