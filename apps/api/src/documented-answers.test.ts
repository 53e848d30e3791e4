import { fc, test as property } from '@fast-check/vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMadeTimeline, KNOWN, NAUGHTY, OWN_FIELDS } from './made-timeline.suite.ts';
import { openTestServer } from './test-server.suite.ts';

/** How many requests are made: a few with every change, many in `pnpm soak`. */
const COUNT = Number(process.env['LINIMASA_REQUESTS'] ?? 2000);
const SEED = Number(process.env['LINIMASA_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** As much of the description as requests are made from. */
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >;
}
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}
interface Schema {
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
}

const test = await openTestServer();
const document: { paths: Record<string, { get: Operation }>; components: object } = (
  await test.askJson('/openapi.json')
).body;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { uri: true, 'date-time': true } });
ajv.addVocabulary(['components']);
ajv.addSchema({ $id: 'urn:linimasa:openapi', components: document.components });

beforeAll(() => test.load(createMadeTimeline(SEED)));
afterAll(() => test.close());

const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** Expects a value to be what a schema of the description says. */
function expectValid(schema: object, value: unknown, where: string): void {
  const text = JSON.stringify(schema).replaceAll('"#/', '"urn:linimasa:openapi#/');
  const validate = validators.get(text) ?? ajv.compile(JSON.parse(text));
  validators.set(text, validate);
  if (!validate(value)) expect.fail(`${where}: ${ajv.errorsText(validate.errors)}`);
}

const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Texts that mean something in some parameter. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ...KNOWN,
  datetime: ['2024-06', '2024-06-19/..', '../2020', '-0044', '[2023-09..2024]', '2022/2024-06-19T00:00:00Z'],
  q: ['the', '"a b" -c', 'undefined', 'script', ...NAUGHTY.slice(0, 20)],
  bbox: ['-180,-90,180,90', '100,-10,140,10', '170,-20,-170,20'],
  after: ['0', '1'],
  url: [`${test.url}/harbour`, `${test.url}/harbour?lang=id`, 'https://example.org/harbour'],
  format: ['json', 'xml'],
  'Last-Event-ID': ['0', '1'],
};

const naughty = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 20 }));

function draw(name: string, schema: Schema): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum.map(String));
  if (schema.const !== undefined) return fc.constant(String(schema.const));
  const texts = TEXTS[name];
  if (texts !== undefined) return fc.constantFrom(...texts);
  if (schema.type === 'integer') {
    const { minimum: min = -400, maximum: max = 400 } = schema;
    return fc.integer({ min: Math.max(min, -400), max: Math.min(max, 1000) }).map(String);
  }
  return naughty;
}

/** What may be given for a parameter: mostly what is right, now and then what is not. */
function drawValue({ name, schema }: Parameter): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 24, arbitrary: draw(name, schema.items ?? schema) },
    { weight: 1, arbitrary: naughty },
  );
}

function drawPairs(parameter: Parameter): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const { name, schema } = parameter;
  if (name === 'extra') {
    const own = Object.entries(OWN_FIELDS).flatMap(([key, values]) =>
      values.map((value) => [key, value] as const),
    );
    return fc.oneof(
      { weight: 9, arbitrary: fc.subarray(own, { minLength: 1, maxLength: 2 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            naughty.map((key) => `extra.${key}`),
            naughty,
          )
          .map((pair) => [pair]),
      },
    );
  }
  const most = schema.type === 'array' ? 3 : 1;
  return fc
    .array(drawValue(parameter), { minLength: 1, maxLength: most })
    .map((values) => values.map((value) => [name, value] as const));
}

/** A request for one operation of the description. */
function drawRequest([path, { get: operation }]: readonly [string, { get: Operation }]) {
  const { parameters = [] } = operation;
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const unknown = fc.tuple(naughty, naughty).map((pair) => [pair]);
  const query = fc
    .subarray(inQuery, { maxLength: Math.min(4, inQuery.length) })
    .chain((chosen) => fc.tuple(...chosen.map(drawPairs)))
    .chain((pairs) =>
      fc.oneof(
        { weight: 24, arbitrary: fc.constant(pairs) },
        { weight: 1, arbitrary: unknown.map((more) => [...pairs, more]) },
      ),
    );
  return fc.record({
    pattern: fc.constant(path),
    path: fc
      .tuple(...inPath.map((parameter) => drawValue(parameter)))
      .map((values) =>
        inPath.reduce(
          (text, { name }, index) => text.replace(`{${name}}`, () => encode(values[index] ?? '')),
          path,
        ),
      ),
    query: query.map((pairs) =>
      pairs
        .flat()
        .map((pair) => pair.map(encode).join('='))
        .join('&'),
    ),
    method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD'),
    stream: fc.boolean(),
    again: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    last: fc.option(fc.constantFrom('0', '1', 'x'), { freq: 4 }),
  });
}

const request = fc.constantFrom(...Object.entries(document.paths)).chain(drawRequest);

function encode(text: string): string {
  // A dot alone would lead elsewhere before it is sent.
  return encodeURIComponent(text.toWellFormed()).replace(/^\.{1,2}$/, 'dot');
}

describe('every answer to a request made from the description', () => {
  const statuses = new Map<number, number>();
  property.prop([request], { numRuns: COUNT, seed: SEED })(
    'is one that the description has, and never a fault of the server',
    async ({ pattern, path, query, method, stream, again, last }) => {
      const url = `${test.url}${path}${query === '' ? '' : `?${query}`}`;
      const operation = operationAt(pattern);
      const headers: Record<string, string> = {};
      if (stream && operation.operationId === 'listChanges') headers['accept'] = 'text/event-stream';
      if (last !== null) headers['last-event-id'] = last;
      const response = await fetch(url, { method, headers });
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      await expectDocumented(operation, response, url, method);
      const tag = response.headers.get('etag');
      if (!again || tag === null || response.status !== 200) return;
      const unchanged = await fetch(url, { method, headers: { ...headers, 'if-none-match': tag } });
      expect([url, unchanged.status]).toEqual([url, 304]);
      await expectDocumented(operation, unchanged, url, method);
    },
  );

  it('is an answer often enough, and a refusal', () => {
    expect((statuses.get(200) ?? 0) / COUNT).toBeGreaterThan(0.3);
    expect((statuses.get(400) ?? 0) / COUNT).toBeGreaterThan(0.05);
  });
});

function operationAt(pattern: string): Operation {
  const found = document.paths[pattern];
  if (found === undefined) throw new Error(`The description has no ${pattern}`);
  return found.get;
}

/** Expects an answer to have a status, a type and a body that the description gives to its operation. */
async function expectDocumented(
  { responses }: Operation,
  response: Response,
  url: string,
  method: string,
): Promise<void> {
  const { status } = response;
  const where = `${status} ${method} ${url}`;
  expect([where, test.logged.filter(({ level }) => level !== 'info')]).toEqual([where, []]);
  expect([where, Object.keys(responses)]).toEqual([where, expect.arrayContaining([String(status)])]);
  expect(response.headers.get('x-request-id')).not.toBeNull();
  const { content } = responses[status] ?? {};
  if (content === undefined) return;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  expect([where, Object.keys(content)]).toEqual([where, expect.arrayContaining([type])]);
  if (method === 'HEAD') return;
  if (type === 'text/event-stream') {
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toMatch(/^id: \d+\nretry: 2000\n\n/);
    await reader?.cancel();
    return;
  }
  const text = await response.text();
  const events = /[?&]fields=/.test(url) ? 'PickedEvent' : 'EventItem';
  if (type.endsWith('json') && type !== 'application/x-ndjson') {
    const body = JSON.parse(text);
    expectValid(content[type]?.schema ?? {}, body, where);
    if (status === 200 && /\/events(?:\?|$)/.test(url))
      for (const item of body.items) expectValid(component(events), item, where);
  } else if (type === 'application/x-ndjson') {
    for (const line of text.split('\n').slice(0, -1)) expectValid(component(events), JSON.parse(line), where);
  } else if (type === 'text/csv') parse(text, { columns: true });
}
