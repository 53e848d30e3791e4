import { type Chronicle, type Event, type EventQuery, STATUSES } from '@linimasa/schema';
import * as fc from 'fast-check';
import { createChronicle, createEvent } from './chronicles.suite.ts';

const DATES = [
  '2024-06-19',
  '2024-06-19T02:45:00Z',
  '2024-06',
  '2024-06/2024-08',
  '2023~',
  '2022-02/..',
  '2022-02/',
  '../2020',
  '[2023-09,2023-11]',
  '{2021,2023-05}',
  '-0044-03-15',
  '-0499/-0044',
  'Y-200000',
  '198X',
];
const WINDOWS = [
  '2024-06',
  '2024-06-19',
  '2023/..',
  '../2022',
  '-0044',
  '2023-10',
  '2024-06-19T02:45:00Z',
  '2024-07/2024-08',
];
const WORDS = [
  'putin',
  'visits',
  'visited',
  'kim',
  'korut',
  'meluncurkan',
  'peluncuran',
  'Путин',
  'визиты',
  'NEAR',
  'café',
];

const pickSome = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

const event: fc.Arbitrary<Omit<Event, 'id'>> = fc
  .record({
    edtf: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
    en: phrase,
    id: fc.option(phrase, { nil: undefined }),
    ru: fc.option(phrase, { nil: undefined }),
    who: pickSome(['north-korea', 'putin', 'kim']),
    where: pickSome(['pyongyang', 'vostochny']),
    tags: pickSome(['arms', 'trade']),
    kind: fc.constantFrom(undefined, 'visit', 'talks'),
    cited: pickSome(['kontan', 'tass', 'wire']),
    planned: pickSome(['kontan', 'tass', 'wire']),
    status: fc.constantFrom(...STATUSES),
    importance: fc.constantFrom('headline', 'major', 'minor'),
  })
  .map(({ edtf, en, id, ru, who, kind, cited, planned, ...rest }) => ({
    ...createEvent('', {
      ...rest,
      title: { en, ...(id === undefined ? {} : { id }) },
      ...(ru === undefined ? {} : { summary: { ru } }),
      ...(edtf === undefined ? {} : { when: { edtf } }),
      ...(kind === undefined ? {} : { kind }),
      who: who.map((actor) => ({ actor })),
      citations: cited.map((source) => ({ source })),
      scheduled:
        planned.length === 0 ? [] : [{ edtf: '2024', citations: planned.map((source) => ({ source })) }],
    }),
  }));

/** Chronicles of up to 25 events whose dates, words and links often meet; later ones may follow earlier ones. */
export const madeChronicle: fc.Arbitrary<Chronicle> = fc
  .array(fc.tuple(event, fc.option(fc.nat(24), { nil: undefined })), { maxLength: 25 })
  .map((list) =>
    createChronicle(
      list.map(([members, before], index) => ({
        ...members,
        id: `event-${index}`,
        relations: before !== undefined && before < index ? [{ type: 'follows', to: `event-${before}` }] : [],
      })),
    ),
  );

const searched = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom(...WORDS).map((word) => `-${word}`),
      phrase.map((words) => `"${words}"`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));

const time = fc.oneof(
  fc.record(
    {
      datetime: fc.constantFrom(...WINDOWS),
      match: fc.constantFrom('possible', 'certain'),
      undated: fc.constantFrom('exclude', 'include'),
    },
    { requiredKeys: ['datetime'] },
  ),
  fc.record({ undated: fc.constantFrom('exclude', 'include', 'only') }, { requiredKeys: [] }),
);
const filters = fc.record({
  q: searched,
  actor: pickSome(['north-korea', 'putin', 'kim']),
  place: pickSome(['pyongyang', 'vostochny']),
  kind: pickSome(['visit', 'talks']),
  status: fc.subarray([...STATUSES], { minLength: 2 }),
  tag: pickSome(['arms', 'trade']),
  source: pickSome(['kontan', 'tass', 'wire']),
  minImportance: fc.constantFrom('headline', 'major', 'minor'),
});
const names = ['q', 'q', 'actor', 'place', 'kind', 'status', 'tag', 'source', 'minImportance'] as const;

/** Questions about such chronicles, all of them valid, with two filters at most beside time so that something is found. */
export const madeQuery: fc.Arbitrary<EventQuery> = fc
  .record({
    time,
    filters,
    kept: fc.subarray([...names], { maxLength: 2 }),
    sort: fc.constantFrom('start', '-start', 'importance', '-importance', 'relevance'),
  })
  .map(({ time: asked, filters: all, kept, sort }) => ({
    ...asked,
    ...(Object.fromEntries(kept.map((name) => [name, all[name]])) as EventQuery),
    sort: sort === 'relevance' && !kept.includes('q') ? 'start' : sort,
  }));
