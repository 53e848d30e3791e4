import {
  type Answer,
  type ClaimItem,
  type ClaimValue,
  type EventAnswer,
  type EventSummary,
  type Text,
  type TimelineAnswer,
  toBounds,
} from '@linimasa/schema';

const zone = 'Asia/Pyongyang';

/** A timeline with the questions that {@link createEvent} answers. */
export const TIMELINE: TimelineAnswer = {
  id: 'test',
  title: { en: 'Test', id: 'Uji' },
  languages: ['en', 'id'],
  requireLanguages: false,
  zone,
  chapters: [],
  lanes: 'kind',
  publishers: [],
  fields: {
    distance: { label: { en: 'Distance', id: 'Jarak' }, type: 'number', unit: 'km', order: 1 },
    link: { label: { en: 'Link', id: 'Tautan' }, type: 'url', order: 2 },
  },
  vocabulary: {
    kinds: {},
    tags: {},
    roles: {},
    units: {
      containers: { label: { en: 'containers', id: 'kontainer' }, order: 1 },
      missiles: { label: { en: 'missiles', id: 'rudal' }, order: 2 },
    },
    attributes: {
      supplied: {
        question: { en: 'How many containers were supplied?', id: 'Berapa kontainer dipasok?' },
        type: 'quantity',
        unit: 'containers',
        single: true,
        order: 1,
      },
      delegates: {
        question: { en: 'Who was in the delegation?', id: 'Siapa saja dalam delegasi?' },
        type: 'actors',
        single: false,
        order: 2,
      },
    },
  },
  counts: { events: 2, claims: 6, disputes: 2, sources: 2, actors: 5, places: 0 },
  revision: '1',
};

const actor = (id: string, name: string): EventAnswer['actors'][number] => ({
  id,
  type: 'organisation',
  name: { en: name },
  aliases: [],
  members: [],
  roles: [],
});

const source = (id: string, publisher: string): EventAnswer['sources'][number] => ({
  id,
  type: 'article',
  title: { en: `An article of ${publisher}` },
  publisher,
  authors: [],
  origins: [],
  language: 'id',
  url: `https://${publisher}.example/a-b`,
  held: true,
});

/** An event that a test names, as others show it. */
export const createSummary = (id: string, title: Text): EventSummary => ({
  id,
  title,
  status: 'occurred',
  importance: 'major',
  weight: 0.5,
  contested: false,
  review: 'published',
  bounds: toBounds({ edtf: '2024-06-17' }, { zone }),
  when: { edtf: '2024-06-17' },
});

/** A claim about the event `arms`, said by Seoul in Kontan. */
export const createClaim = (id: string, more: Partial<ClaimItem> = {}): ClaimItem => ({
  id,
  about: { event: 'arms', attribute: 'supplied' },
  question: { event: 'arms', attribute: 'supplied' },
  stance: 'asserts',
  claimants: ['seoul'],
  attribution: 'named',
  repeated: false,
  citations: [{ source: 'kontan-1', locator: { paragraph: 3 }, via: ['reuters'] }],
  review: 'published',
  contested: false,
  ...more,
});

/** An answer that some claims give. */
export const createAnswer = (
  value: ClaimValue | undefined,
  claims: readonly string[],
  more: Partial<Answer> = {},
): Answer => ({
  ...(value === undefined ? {} : { value }),
  denies: false,
  claims,
  claimants: ['seoul'],
  sources: ['kontan-1'],
  origins: ['reuters'],
  saidBy: 1,
  reportedBy: 1,
  against: [],
  ...more,
});

/** An event about which nobody says anything yet. */
export function createEvent(more: Partial<EventAnswer> = {}): EventAnswer {
  const when = { edtf: '2024-06-19', zone, basis: 'stated' } as const;
  return {
    id: 'arms',
    formerIds: [],
    title: { en: 'Arms are sent', id: 'Senjata dikirim' },
    when,
    scheduled: [],
    where: [],
    who: [],
    status: 'occurred',
    importance: 'headline',
    weight: 0.8,
    contested: false,
    tags: [],
    citations: [{ source: 'kontan-1', locator: { paragraph: 1, starts: 'sekitar pukul dua-tiga' } }],
    relations: [],
    media: [],
    extra: {},
    review: 'published',
    bounds: toBounds(when, { zone }),
    sequence: 1,
    claims: [],
    disputes: [],
    said: [],
    events: [createSummary('briefing', { en: 'A briefing in Washington', id: 'Taklimat di Washington' })],
    sources: [source('kontan-1', 'kontan'), source('kompas-1', 'kompas')],
    actors: [
      actor('seoul', 'Seoul'),
      actor('moscow', 'Moscow'),
      actor('reuters', 'Reuters'),
      actor('kyodo', 'Kyodo News'),
      actor('kontan', 'Kontan'),
      actor('kompas', 'Kompas'),
    ],
    places: [],
    ...more,
  };
}
