import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import { createStamp } from '../connect/create-stamp.ts';
import { createStore } from '../create-store.ts';
import type { TestEngine } from '../engines.suite.ts';
import type { Store } from '../store.ts';
import { InvalidQueryError } from '../store.ts';
import { stemPassage } from './stem-passage.ts';

const LONG = Array.from({ length: 20_000 }, (_, index) => `word${index} the`).join(' ');

const CHRONICLE = createChronicle([
  createEvent('launch', {
    when: { edtf: '2024-01' },
    title: { en: 'Missile launches', id: 'Peluncuran rudal' },
    summary: { en: 'The state-owned agency said so.', ru: 'Встреча прошла в Пхеньяне ещё вчера' },
    who: [{ actor: 'north-korea' }],
  }),
  createEvent('visit', {
    when: { edtf: '2024-02' },
    title: { en: 'Putin visits Pyongyang', id: 'Putin mengunjungi Pyongyang' },
    summary: { en: 'The launch of a partnership.' },
    who: [{ actor: 'putin' }, { name: { en: 'A Ĉelebrated Guest' } }],
    where: ['pyongyang'],
  }),
  createEvent('remark', {
    when: { edtf: '2024-03' },
    title: { en: 'A remark on 5,000 men & women', ja: '北朝鮮' },
  }),
  createEvent('long', { when: { edtf: '2024-04' }, title: { en: 'Long' }, summary: { en: LONG } }),
]);

function createRemark(id: string) {
  return createEvent(id, { when: { edtf: '2024' }, title: { en: 'A remark' } });
}

async function search(store: Store, q: string): Promise<string | undefined> {
  const page = await store.events('made', { q, sort: 'relevance' });
  return page?.items.map(({ id }) => id).join(' ');
}

export function describeSearch(test: TestEngine): void {
  describe('search', () => {
    it.each([
      ['korut', 'launch', 'an alias'],
      ['DPRK', 'launch', 'capitals'],
      ['ПУТИН', 'visit', 'an alias in another script'],
      ['Путина', 'visit', 'an inflected name'],
      ['celebrated', 'visit', 'a plain name, without its diacritics'],
      ['ｐｕｔｉｎ', 'visit', 'full-width letters'],
      ['launch', 'launch visit', 'a stem, the title before the summary'],
      ['meluncurkan', 'launch', 'an Indonesian stem'],
      ['встречи', 'launch', 'a Russian stem'],
      ['еще', 'launch', 'ё written е'],
      ['北朝鮮', 'remark', 'a script without spaces, whole'],
      ['launch partnership', 'visit', 'every word'],
      ['launch korut', 'launch', 'words of different fields'],
      ['"visits pyongyang"', 'visit', 'a phrase'],
      ['“visits pyongyang”', 'visit', 'a phrase in curly quotes'],
      ['"visits pyongyang', 'visit', 'a phrase without its end'],
      ['"pyongyang visits"', '', 'a phrase in another order'],
      ['"visit pyongyang"', '', 'a phrase has no stems'],
      ['"pyongyang putin"', '', 'a phrase across languages'],
      ['"korea korut"', '', 'a phrase across names'],
      ['launch -partnership', 'launch', 'without a word'],
      ['launch -"missile launches"', 'visit', 'without a phrase'],
      ['-launch -long', 'remark', 'only without'],
      ['agency -state-owned', '', 'without a hyphenated word'],
      ['state-owned', 'launch', 'a hyphen is no minus'],
      ['5,000', 'remark', 'a number'],
      ['word7000', 'long', 'a word far into a long text'],
      ['"word7000 the word7001"', '', 'a phrase over words that repeat too often to index'],
      ['"word3 the word4"', 'long', 'a phrase in a long text'],
      ['word19999', '', 'beyond what is indexed'],
    ])('%s finds "%s": %s', async (q, expected) => {
      expect(await search(await open(), q)).toBe(expected);
    });

    it.each([
      'title:putin',
      '{title} : putin',
      'putin*',
      '^putin',
      'putin AND',
      'NEAR(putin visits, 1)',
      'putin & !visits | (',
      "putin'; drop table event; --",
      'putin:*A <-> x\\',
      '"putin \'" visits',
      '~visit',
      '¶',
      'putin \0 visits',
      'putin \ud800',
      '%_',
      'constructor __proto__ toString',
    ])('takes nothing in %j for an operator', async (q) => {
      const store = await open();
      const found = await search(store, q).catch((error: unknown) => {
        expect(error).toBeInstanceOf(InvalidQueryError);
        return 'no word';
      });
      const words = q
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}_]+/gu)
        ?.filter((word) => /[\p{L}\p{N}]/u.test(word));
      expect(found).toBe(
        words === undefined || words.length === 0 ? 'no word' : await search(store, words.join(' ')),
      );
      expect(await store.events('made', {})).toMatchObject({ matched: { count: 4 } });
    });

    it('finds any text by each of its words and by all of them in order', async () => {
      const store = await test.createStore();
      const texts = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), {
        minLength: 20,
        maxLength: 20,
      });
      await fc.assert(
        fc.asyncProperty(texts, async (titles) => {
          const named = titles.map((en, index) =>
            createEvent(`e${index}`, { title: { en }, when: { edtf: '2024' } }),
          );
          await store.load(createChronicle(named));
          for (const [index, title] of titles.entries()) {
            const words = stemPassage(title).map(({ word }) => word);
            if (words.length === 0) continue;
            for (const q of [...words, `"${words.join(' ')}"`]) {
              expect((await search(store, q))?.split(' '), q).toContain(`e${index}`);
            }
          }
        }),
        { numRuns: test.name === 'sqlite' ? 20 : 8 },
      );
    });

    it('weighs a title above names and a summary, and names above a summary', async () => {
      const store = await test.createStore();
      const kim = { who: [{ actor: 'kim' }] };
      const said = { summary: { en: 'Kim' } };
      await store.load(
        createChronicle([
          createEvent('summary', { when: { edtf: '2001' }, ...said, importance: 'headline' }),
          createEvent('names', { when: { edtf: '2002' }, ...kim, importance: 'major' }),
          createEvent('both', { when: { edtf: '2003' }, ...kim, ...said, importance: 'major' }),
          createEvent('title', { when: { edtf: '2004' }, title: { en: 'Kim' } }),
          createEvent('again', { when: { edtf: '2005' }, title: { en: 'Kim and Kim' }, ...said }),
        ]),
      );
      expect(await search(store, 'kim')).toBe('again title both names summary');
    });

    it.each(['', ' ', '-', '""', '-""', '*', '…'])('refuses %j, which holds no word', async (q) => {
      const store = await open();
      const issues = [expect.objectContaining({ path: ['q'], expected: 'at least one word' })];
      await expect(store.events('made', { q })).rejects.toMatchObject({ name: 'InvalidQueryError', issues });
    });

    it('takes 32 words and refuses 33', async () => {
      const store = await open();
      const words = Array.from({ length: 33 }, (_, index) => `word${index}`);
      expect(await search(store, words.slice(0, 32).join(' '))).toBe('long');
      await expect(search(store, words.join(' '))).rejects.toMatchObject({ issues: [{ path: ['q'] }] });
    });

    it('brings no other timeline’s events, however large it is and whenever it came', async () => {
      const engine = await test.createEngine();
      let brought = 0;
      const store = createStore(
        {
          ...engine,
          async numbersHolding(...asked) {
            const numbers = await engine.numbersHolding(...asked);
            brought += numbers.length;
            return numbers;
          },
        },
        createStamp,
      );
      const many = Array.from({ length: 1000 }, (_, index) => createRemark(`remark-${index}`));
      const { timeline, ...rest } = createChronicle(many);
      await store.load(createChronicle([createRemark('first')]));
      await store.load({ ...rest, timeline: { ...timeline, id: 'large' } });
      await store.write('made', { put: [{ kind: 'event', record: createRemark('second') }], remove: [] });
      expect((await store.events('made', { q: 'remark' }))?.items.map(({ id }) => id)).toEqual([
        'first',
        'second',
      ]);
      expect(brought).toBe(2);
    });

    let opened: Promise<Store> | undefined;
    const open = () => {
      opened ??= test.createStore().then(async (store) => {
        await store.load(CHRONICLE);
        return store;
      });
      return opened;
    };
  });
}
