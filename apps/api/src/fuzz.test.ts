import { fc, test as fuzz } from '@fast-check/vitest';
import { Problem } from '@linimasa/schema/zod';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openTestApp, type TestApp } from './test-app.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const NAMES =
  'datetime match undated q actor place kind status tag source origin contested review minImportance sort limit cursor event attribute claimant stance standing bbox lang fields lane after extra extra.port extra.__proto__ __proto__'.split(
    ' ',
  );
const HOSTILE = [
  '',
  '..',
  '/',
  '2024-06',
  '1e400',
  '-1',
  '"',
  "' OR 1=1 --",
  '"a" -b*',
  'NEAR(',
  '\u202e',
  '💥',
  '\0',
  '%',
  '+',
];

const anything = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }));
const encoded = fc.oneof(
  anything.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.stringMatching(/^[%\w=&;+?/\\.~-]{0,30}$/),
);
const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: encoded });
const query = fc
  .array(fc.tuple(name, encoded), { maxLength: 5 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
const segment = fc.oneof(
  fc.constantFrom(
    'v1',
    'timelines',
    'harbour',
    'events',
    'quay-begun',
    'facets',
    'tiles',
    '35',
    '-1',
    'changes',
    'events.csv',
    'events.ndjson',
    'claims',
    'disputes',
    'sources',
    'problems',
    'docs',
    '.',
    '..',
  ),
  encoded,
);
const path = fc.oneof(
  fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  fc
    .constantFrom(
      'events',
      'events.csv',
      'events.ndjson',
      'tiles/38/3',
      'changes',
      'facets',
      'claims',
      'disputes',
      'sources',
      'actors',
      'places',
    )
    .map((list) => `/v1/timelines/harbour/${list}`),
);

describe('createApp()', () => {
  fuzz.prop([path, query], { numRuns: 500 })('never fails whatever is asked', async (pathname, search) => {
    const response = await test.app.request(`http://localhost${pathname}?${search}`);
    // The web app is not built here: its pages are the one honest 503.
    if (response.status === 503) expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    else expect(response.status).toBeLessThan(500);
    expect(response.headers.get('x-request-id')).not.toBeNull();
    if (response.status >= 400 && response.status < 500) Problem.parse(await response.json());
    expect(test.logged).toEqual([]);
  });
});
