import {
  type Chronicle,
  type Claim,
  type ClaimQuery,
  type DisputeQuery,
  type Event,
  type EventQuery,
  LANES,
  MAX_INSTANT,
  MAX_SCALE,
  MIN_INSTANT,
  STANCES,
  STANDINGS,
  STATUSES,
  type TileAddress,
  type TileQuery,
  toTileIndex,
} from '@linimasa/schema';
import * as fc from 'fast-check';
import { createChronicle, createClaim, createEvent } from './chronicles.suite.ts';

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

const review = fc.constantFrom('published', 'published', 'published', 'unconfirmed', 'draft');

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
    extra: fc.record(
      {
        crowd: fc.constantFrom(0, 5, 1.5),
        open: fc.boolean(),
        note: fc.constantFrom(...WORDS),
      },
      { requiredKeys: [] },
    ),
    importance: fc.option(
      fc.constantFrom<NonNullable<Event['importance']>>('headline', 'major', 'minor', 0.25, 0.5),
      {
        nil: undefined,
      },
    ),
    review,
  })
  .map(({ edtf, en, id, ru, who, kind, cited, planned, importance, ...rest }) => ({
    ...createEvent('', {
      ...rest,
      ...(importance === undefined ? {} : { importance }),
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

/** A claim about one of so many events, or about one of the claims before it. */
const claim = fc.record({
  subject: fc.nat(24),
  aboutClaim: fc.boolean(),
  attribute: fc.constantFrom(undefined, 'guests', 'guests', 'name', 'when'),
  stance: fc.constantFrom(...STANCES),
  number: fc.integer({ min: 1, max: 3 }),
  claimants: pickSome(['north-korea', 'putin', 'kim']),
  saying: fc.option(fc.nat(24), { nil: undefined }),
  said: fc.constantFrom(undefined, '2024-06', '2023'),
  cited: pickSome(['kontan', 'tass', 'wire']),
  via: fc.constantFrom(undefined, 'kim'),
  review,
});

type MadeClaim = typeof claim extends fc.Arbitrary<infer T> ? T : never;

function toClaim(made: MadeClaim, index: number, events: number): Claim {
  const { subject, attribute, stance, number, claimants, saying, said, cited, via } = made;
  const isAboutClaim = made.aboutClaim && index > 0;
  const target = `event-${subject % events}`;
  const values = {
    guests: { n: number * 100 },
    name: { text: { en: `Name ${number}` } },
    when: { when: { edtf: `202${number}` } },
  } as const;
  const about = isAboutClaim
    ? { claim: `claim-${subject % index}` }
    : { event: target, ...(attribute === undefined ? {} : { attribute }) };
  const open = ['confirms', 'denies', 'questions', 'comments'] as const;
  const hasValue = !isAboutClaim && attribute !== undefined && stance !== 'questions';
  return createClaim(`claim-${index}`, about, {
    stance: isAboutClaim ? (open.find((one) => one === stance) ?? 'denies') : stance,
    ...(hasValue ? { value: values[attribute] } : {}),
    claimants,
    attribution: claimants.length === 0 ? 'unattributed' : 'named',
    ...(saying === undefined
      ? said === undefined
        ? {}
        : { said: { edtf: said } }
      : { in: `event-${saying % events}` }),
    citations: cited.map((source) => (via === undefined ? { source } : { source, via: [via] })),
    review: made.review,
  });
}

/**
 * Chronicles of up to 25 events and 20 claims whose dates, words, links and answers often meet; later ones may follow
 * earlier ones.
 */
export const madeChronicle: fc.Arbitrary<Chronicle> = fc
  .tuple(
    fc.array(fc.tuple(event, fc.option(fc.nat(24), { nil: undefined })), { maxLength: 25 }),
    fc.array(claim, { maxLength: 20 }),
  )
  .map(([list, claims]) =>
    createChronicle(
      list.map(([members, before], index) => ({
        ...members,
        id: `event-${index}`,
        relations: before !== undefined && before < index ? [{ type: 'follows', to: `event-${before}` }] : [],
      })),
      { claims: list.length === 0 ? [] : claims.map((made, index) => toClaim(made, index, list.length)) },
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
  origin: pickSome(['kontan', 'tass', 'kim']),
  contested: fc.constant<true>(true),
  minImportance: fc.constantFrom('headline', 'major', 'minor'),
  bbox: fc.constantFrom('120,30,130,40', '-180,-90,180,90', '126,30,-170,60', '0,0,1,1'),
  extra: fc.constantFrom<NonNullable<EventQuery['extra']>>(
    { crowd: ['5'] },
    { crowd: ['5.0', '0'] },
    { open: ['true'] },
    { note: ['putin', 'no event has this'] },
    { crowd: ['5', '1.5'], open: ['false'] },
  ),
});
const names = [
  'q',
  'q',
  'actor',
  'place',
  'kind',
  'status',
  'tag',
  'source',
  'origin',
  'contested',
  'minImportance',
  'bbox',
  'extra',
] as const;
const asked = fc.constantFrom({}, {}, { review: 'unconfirmed' as const });

/** Questions about such chronicles, all of them valid, with two filters at most beside time so that something is found. */
export const madeQuery: fc.Arbitrary<EventQuery> = fc
  .record({
    time,
    filters,
    reviewed: asked,
    kept: fc.subarray([...names], { maxLength: 2 }),
    sort: fc.constantFrom('start', '-start', 'importance', '-importance', 'relevance'),
  })
  .map(({ time: dated, filters: all, reviewed, kept, sort }) => ({
    ...dated,
    ...reviewed,
    ...(Object.fromEntries(kept.map((name) => [name, all[name]])) as EventQuery),
    sort: sort === 'relevance' && !kept.includes('q') ? 'start' : sort,
  }));

/** Which members and languages a question may pick. */
const picked = fc.record(
  { lang: fc.subarray(['ru', 'id', 'xx']), fields: fc.subarray(['title', 'summary', 'hit', 'bounds']) },
  { requiredKeys: [] },
);

/** Questions about events that also pick members and languages. */
export const madePickyQuery: fc.Arbitrary<EventQuery> = fc
  .tuple(madeQuery, picked)
  .map(([query, choice]) => ({ ...query, ...choice }) as EventQuery);

/** Questions about tiles of such chronicles. */
export const madeTileQuery: fc.Arbitrary<TileQuery> = fc
  .tuple(
    madeQuery,
    fc.constantFrom({}, ...LANES.map((lane) => ({ lane }))),
    fc.constantFrom({}, { lang: ['id'] }),
  )
  .map(([{ sort: _sort, undated: _undated, match, ...asks }, lanes, lang]) => ({
    ...asks,
    ...(asks.datetime === undefined || match === undefined ? {} : { match }),
    ...lanes,
    ...lang,
  }));

/** Tiles of every scale, wherever such chronicles have events, and at the ends of time. */
export const madeTileAddress: fc.Arbitrary<TileAddress> = fc
  .record({
    scale: fc.integer({ min: 0, max: MAX_SCALE }),
    instant: fc.constantFrom(
      MIN_INSTANT,
      MAX_INSTANT,
      -1,
      0,
      ...['-000044-03-15', '2021', '2023-09', '2024-06-18T15:00Z', '2024-06-19T02:45Z', '2024-07'].map(
        Date.parse,
      ),
    ),
  })
  .map(({ scale, instant }) => ({ scale, index: toTileIndex(instant, scale) }));

const contested = fc.constantFrom({}, {}, { contested: true as const });

/** Questions about the claims of such chronicles. */
export const madeClaimQuery: fc.Arbitrary<ClaimQuery> = fc
  .tuple(
    fc.record(
      {
        attribute: pickSome(['guests', 'name', 'when']),
        claimant: pickSome(['north-korea', 'putin', 'kim']),
        stance: fc.subarray([...STANCES], { minLength: 3 }),
        source: pickSome(['kontan', 'tass', 'wire']),
      },
      { requiredKeys: [] },
    ),
    contested,
    asked,
  )
  .map((parts) => Object.assign({}, ...parts) as ClaimQuery);

/** Questions about the disputes of such chronicles. */
export const madeDisputeQuery: fc.Arbitrary<DisputeQuery> = fc
  .tuple(
    fc.record(
      { attribute: pickSome(['guests', 'name', 'when']), standing: fc.subarray([...STANDINGS]) },
      { requiredKeys: [] },
    ),
    asked,
  )
  .map((parts) => Object.assign({}, ...parts) as DisputeQuery);
