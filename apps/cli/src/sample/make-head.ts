import type { WrittenTerm, WrittenTimeline, WrittenVocabulary } from '@linimasa/schema/zod';
import { AS_OF } from './draw-day.ts';
import { KINDS } from './kinds.ts';
import { readText } from './read-text.ts';
import { TOPICS } from './topics.ts';
import { writeDay } from './write-date.ts';

/** Parts in events. */
export const ROLES = {
  host: readText('host|tuan rumah|хозяин'),
  guest: readText('guest|tamu|гость'),
  signatory: readText('signatory|penanda tangan|подписавший'),
  witness: readText('witness|saksi|свидетель'),
} as const;

/** The tags, frequent ones first: most are topics that nobody wrote into a title. */
export const TAGS: readonly string[] = TOPICS.slice(0, 50).map(({ en = '' }) => en.replaceAll(' ', '-'));

const COLOURS = ['#0b6e69', '#8a3b12', '#3d4fa1', '#7a2e6a', '#4b6b1f'] as const;

/** Makes the timeline’s own record. */
export function makeTimeline(id: string, outlets: readonly string[]): WrittenTimeline {
  return {
    id,
    title: readText('A made timeline|Lini masa buatan|Составленная хроника'),
    summary: readText(
      'Invented events to try Linimasa with: nothing here happened.|Peristiwa rekaan untuk mencoba Linimasa: tidak satu pun terjadi.|Вымышленные события для проверки Linimasa: ничего этого не было.',
    ),
    languages: ['en', 'id', 'ru'],
    zone: 'Asia/Jakarta',
    view: { from: '1990', to: '2030' },
    chapters: [
      { title: readText('Antiquity|Zaman kuno|Древность'), when: '-4000/0499' },
      { title: readText('The middle centuries|Abad pertengahan|Средние века'), when: '0500/1499' },
      { title: readText('Sails|Zaman layar|Время парусов'), when: '1500/1899' },
      { title: readText('Our time|Zaman kita|Наше время'), when: '1900/2030' },
    ],
    asOf: writeDay(AS_OF),
    fields: {
      severity: { label: readText('Severity|Keparahan|Тяжесть'), type: 'number', order: 1 },
      verified: {
        label: readText('Seen on the ground|Diperiksa di tempat|Проверено на месте'),
        type: 'boolean',
        order: 2,
      },
      route: { label: readText('Route|Jalur|Путь'), type: 'text', order: 3 },
    },
    coverage: { outlets: outlets.slice(0, 5), queries: ['trade', 'border'] },
    license: 'CC0-1.0',
    publishers: outlets.slice(0, 1),
  };
}

/** Makes the words that made events are classified by. */
export function makeVocabulary(): WrittenVocabulary {
  return {
    kinds: Object.fromEntries<WrittenTerm>(
      KINDS.map(({ id, label }, order) => [
        id,
        { label, order, colour: COLOURS[order % COLOURS.length] ?? '#000000' },
      ]),
    ),
    tags: Object.fromEntries<WrittenTerm>(
      TAGS.map((id, order) => [id, { label: TOPICS[order] ?? readText(id), order }]),
    ),
    roles: Object.fromEntries<WrittenTerm>(
      Object.entries(ROLES).map(([id, label], order) => [id, { label, order }]),
    ),
    units: {
      people: { label: readText('people|orang|человек') },
      millions: { label: readText('millions|juta|миллионы') },
    },
    attributes: {
      dead: {
        question: readText('How many died?|Berapa yang tewas?|Сколько погибло?'),
        type: 'quantity',
        unit: 'people',
        order: 1,
      },
      cost: {
        question: readText('What did it cost?|Berapa biayanya?|Сколько это стоило?'),
        type: 'quantity',
        unit: 'millions',
        order: 2,
      },
      cause: {
        question: readText('What caused it?|Apa sebabnya?|В чём причина?'),
        type: 'text',
        single: true,
        order: 3,
      },
      when: { question: readText('When was it?|Kapan itu?|Когда это было?'), type: 'when', order: 4 },
      route: {
        question: readText('Which way did it go?|Lewat mana?|Каким путём?'),
        type: 'places',
        order: 5,
      },
      'signed-by': {
        question: readText('Who signed?|Siapa yang menandatangani?|Кто подписал?'),
        type: 'actors',
        order: 6,
      },
    },
  };
}
