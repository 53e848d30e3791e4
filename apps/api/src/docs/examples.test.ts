import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFolder } from '@linimasa/formats';
import {
  Actor,
  ChangePage,
  ClaimItem,
  DisputeItem,
  EventAnswer,
  EventItem,
  Facets,
  Place,
  pageOf,
  Source,
  Tile,
  TimelineAnswer,
} from '@linimasa/schema/zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Oembed } from '../embed/oembed.ts';
import { createDrawing } from '../picture/draw-picture.suite.ts';
import { openTestApp, type TestApp } from '../test-app.suite.ts';
import { EXAMPLES } from './examples.ts';

/** One operation of the description, as far as it is tried here. */
interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly example?: unknown;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

let test: TestApp;
let operations: readonly (readonly [string, Operation])[];
beforeAll(async () => {
  test = await openTestApp({ renderPicture: createDrawing({ width: 64, height: 36 }) });
  const folder = dirname(fileURLToPath(import.meta.resolve('@linimasa/russia-dprk/package.json')));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\.yaml$|^events\/.+\.md$/.test(path));
  const parsed = parseFolder(new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  await test.store.load(parsed.value);
  // The readers hear of a commit soon after it.
  const known = async () => expect((await test.ask('/v1/timelines/russia-dprk')).status).toBe(200);
  await vi.waitFor(known, 20_000);
  const { body } = await test.askJson('/openapi.json');
  operations = Object.entries<{ get: Operation }>(body.paths).map(([path, { get }]) => [path, get]);
});
afterAll(() => test.close());

/** The examples of query parameters by name, each as it stands in a URL: a list repeats the parameter. */
function stringifyExamples({ parameters = [] }: Operation): ReadonlyMap<string, string> {
  return new Map(
    parameters
      .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
      .map(({ name, example }) => [
        name,
        [example]
          .flat()
          .map((value) => `${name}=${encodeURIComponent(String(value))}`)
          .join('&'),
      ]),
  );
}

/** Parameters that mean something only beside another. */
const BESIDE: Readonly<Record<string, string>> = { match: 'datetime' };

describe('examples of the description', () => {
  it('can be tried, one by one and all together', async () => {
    const failed: string[] = [];
    let tried = 0;
    for (const [path, operation] of operations) {
      const address = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
        String(operation.parameters?.find((each) => each.in === 'path' && each.name === name)?.example),
      );
      const examples = stringifyExamples(operation);
      const needed = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query' && parameter.required === true)
        .flatMap(({ name }) => examples.get(name) ?? []);
      const single = Array.from(examples, ([name, query]) =>
        [...new Set([query, examples.get(BESIDE[name] ?? '') ?? [], needed].flat())].join('&'),
      );
      for (const query of [needed.join('&'), ...single, [...examples.values()].join('&')]) {
        const { status } = await test.ask(`${address}?${query}`);
        if (status !== 200) failed.push(`${status} ${address}?${query}`);
        tried += 1;
      }
    }
    expect(failed).toEqual([]);
    expect(tried).toBeGreaterThan(40);
  });

  it('ask together for the event that the examples show', async () => {
    const operation = new Map(operations).get('/v1/timelines/{timeline}/events');
    const query = [...stringifyExamples(operation ?? { responses: {} }).values()].join('&');
    const { body } = await test.askJson(`/v1/timelines/russia-dprk/events?${query}`);
    expect(body.items).toMatchObject([{ id: EXAMPLES.EventAnswer.id, title: EXAMPLES.EventAnswer.title }]);
  });

  it('ask together for the claim and the dispute that the examples show', async () => {
    for (const [list, example] of [
      ['claims', EXAMPLES.ClaimItem],
      ['disputes', EXAMPLES.DisputePage.items[0]],
    ] as const) {
      const operation = new Map(operations).get(`/v1/timelines/{timeline}/${list}`);
      const query = [...stringifyExamples(operation ?? { responses: {} }).values()].join('&');
      const { body } = await test.askJson(`/v1/timelines/russia-dprk/${list}?${query}`);
      expect(body.items).toMatchObject([example]);
    }
  });

  it('are answers by their schemas', () => {
    const schemas = {
      TimelinePage: pageOf(TimelineAnswer),
      TimelineAnswer,
      EventPage: pageOf(EventItem),
      EventAnswer,
      ClaimPage: pageOf(ClaimItem),
      ClaimItem,
      DisputePage: pageOf(DisputeItem),
      Facets,
      Source,
      Actor,
      Place,
      SourcePage: pageOf(Source),
      ActorPage: pageOf(Actor),
      PlacePage: pageOf(Place),
      Tile,
      ChangePage,
      Oembed,
    } satisfies Record<keyof typeof EXAMPLES, unknown>;
    for (const [name, schema] of Object.entries(schemas))
      expect([name, schema.safeParse(EXAMPLES[name as keyof typeof EXAMPLES]).error]).toEqual([
        name,
        undefined,
      ]);
  });
});

describe('every operation', () => {
  it('says that it cannot be written to, and how long an address may be', () => {
    for (const [path, { responses }] of operations)
      expect([path, Object.keys(responses)]).toEqual([path, expect.arrayContaining(['405', '414', '431'])]);
  });
});
