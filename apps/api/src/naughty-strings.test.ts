import { Problem } from '@linimasa/schema/zod';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NAUGHTY } from './made-timeline.suite.ts';
import { openTestApp, type TestApp } from './test-app.suite.ts';

const SOUND = NAUGHTY.filter((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'));
const BASE = '/v1/timelines/harbour';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await test.load({
    timeline: {
      id: 'naughty',
      title: { en: 'Naughty' },
      languages: ['en'],
      zone: 'UTC',
      fields: { word: { label: { en: 'Word' }, type: 'text' } },
    },
    events: SOUND.map((text, index) => ({
      id: `event-${index}`,
      title: { en: text },
      when: '2001',
      extra: { word: text },
    })),
  });
});
afterAll(() => test.close());

describe('naughty strings', () => {
  it.each([
    (text: string) => `${BASE}/events?q=${text}`,
    (text: string) => `${BASE}/tiles/38/3?q=${text}`,
    (text: string) => `${BASE}/facets?datetime=${text}`,
    (text: string) => `${BASE}/events.ndjson?bbox=${text}`,
    (text: string) => `${BASE}/events?cursor=${text}`,
    (text: string) => `${BASE}/claims?claimant=${text}`,
    (text: string) => `${BASE}/disputes?cursor=${text}`,
    (text: string) => `${BASE}/events.csv?lang=${text}`,
    (text: string) => `${BASE}/changes?after=${text}`,
    (text: string) => `${BASE}/events?${text}=x`,
    (text: string) => `/v1/timelines/naughty/events?extra.word=${text}`,
    (text: string) => `/v1/timelines/naughty/facets?extra.${text}=x`,
    (text: string) => `/v1/timelines/${text}`,
    (text: string) => `${BASE}/events/${text}`,
    (text: string) => `/problems/${text}`,
  ])('are answered or refused wherever they stand: %s', async (address) => {
    for (const text of NAUGHTY) {
      const response = await test.ask(address(encodeURIComponent(text.toWellFormed())));
      expect([text, response.status]).toEqual([text, expect.toBeOneOf([200, 400, 404, 414])]);
      if (response.status === 200) await response.text();
      else Problem.parse(await response.json());
    }
    expect(test.logged).toEqual([]);
  });

  it('come back as they were given, in lists and exports, and are found by', async () => {
    const { body } = await test.askJson('/v1/timelines/naughty/events?limit=1000');
    const texts = new Map<string, string>(
      body.items.map(({ id, title }: { id: string; title: { en: string } }) => [id, title.en]),
    );
    expect(SOUND.map((_, index) => texts.get(`event-${index}`))).toEqual(SOUND);
    const lines = await (await test.ask('/v1/timelines/naughty/events.ndjson')).text();
    const events = lines.split('\n').slice(0, -1);
    expect(events.map((line) => JSON.parse(line))).toEqual(body.items);
    const rows: readonly Readonly<Record<string, string>>[] = parse(
      await (await test.ask('/v1/timelines/naughty/events.csv')).text(),
      { columns: true },
    );
    for (const row of rows) expect(row['title.en']?.replace(/^'/, '')).toBe(texts.get(row['id'] ?? ''));
    for (const text of SOUND.filter((each) => each.length <= 256)) {
      const found = await test.askJson(
        `/v1/timelines/naughty/events?limit=1000&extra.word=${encodeURIComponent(text)}`,
      );
      const ids = found.body.items.map(({ id }: { id: string }) => id);
      expect([text, ids]).toEqual([text, expect.arrayContaining([`event-${SOUND.indexOf(text)}`])]);
    }
  });
});
