import type {
  Actor,
  EventAnswer,
  EventItem,
  Facets,
  Page,
  Place,
  Source,
  TimelineAnswer,
} from '@linimasa/schema';

const source: Source = {
  id: 'kontan-2024-06-19',
  type: 'article',
  title: { id: 'Putin tiba di Pyongyang' },
  authors: [],
  origins: [],
  language: 'id',
  held: true,
};
const actor: Actor = {
  id: 'vladimir-putin',
  type: 'person',
  name: { en: 'Vladimir Putin', id: 'Vladimir Putin' },
  aliases: ['Putin'],
  members: [],
  wikidata: 'Q7747',
};
const place: Place = {
  id: 'pyongyang',
  name: { en: 'Pyongyang', id: 'Pyongyang' },
  aliases: [],
  country: 'KP',
  zone: 'Asia/Pyongyang',
};
const event: EventItem = {
  id: 'putin-arrives-in-pyongyang',
  formerIds: [],
  title: { en: 'Putin arrives in Pyongyang', id: 'Putin tiba di Pyongyang' },
  kind: 'visit',
  when: { edtf: '2024-06-19T02:45+09:00', margin: 'PT15M', basis: 'stated' },
  scheduled: [],
  where: ['pyongyang'],
  who: [{ actor: 'vladimir-putin', role: 'guest' }],
  status: 'occurred',
  importance: 'headline',
  tags: [],
  citations: [{ source: 'kontan-2024-06-19', locator: { paragraph: 3 } }],
  relations: [],
  bounds: {
    earliest: 1_718_731_800_000,
    startBefore: 1_718_733_660_000,
    endFrom: 1_718_731_800_000,
    latest: 1_718_733_660_000,
    precision: 'minute',
    end: 'known',
    undated: false,
    approximate: true,
    uncertain: false,
    clamped: false,
  },
  sequence: 1,
};
const timeline: TimelineAnswer = {
  id: 'russia-dprk',
  title: { en: 'Russia and North Korea', id: 'Rusia dan Korea Utara' },
  languages: ['en', 'id'],
  requireLanguages: true,
  zone: 'Asia/Pyongyang',
  view: { from: '2023-09', to: '2024-06' },
  chapters: [],
  lanes: 'kind',
  publishers: [],
  vocabulary: {
    kinds: { visit: { label: { en: 'Visit', id: 'Kunjungan' }, order: 1 } },
    tags: {},
    roles: {},
  },
  counts: { events: 42, sources: 5, actors: 12, places: 7 },
  extent: { from: -672_000_000_000, to: 1_719_000_000_000 },
  revision: 'b6b6f0f2',
};

function pageOf<T>(item: T): Page<T> {
  return { items: [item], matched: { count: 2, exact: true }, next: 'eyJ2IjoxfQ' };
}

const { relations: _, ...whole } = event;
const eventAnswer: EventAnswer = {
  ...whole,
  relations: [],
  sources: [source],
  actors: [actor],
  places: [place],
};
const facets: Facets = {
  actor: [{ value: 'vladimir-putin', label: actor.name, count: 9 }],
  place: [{ value: 'pyongyang', label: place.name, count: 6 }],
  kind: [{ value: 'visit', label: { en: 'Visit', id: 'Kunjungan' }, count: 4 }],
  status: [{ value: 'occurred', count: 30 }],
  tag: [],
  source: [{ value: 'kontan-2024-06-19', label: source.title, count: 12 }],
  language: [{ value: 'en', count: 30 }],
};

/** One answer of each shape, by the name of its schema. */
export const EXAMPLES = {
  TimelinePage: { items: [timeline], matched: { count: 1, exact: true } } satisfies Page<TimelineAnswer>,
  TimelineAnswer: timeline,
  EventPage: pageOf(event),
  EventAnswer: eventAnswer,
  Facets: facets,
  SourcePage: pageOf(source),
  ActorPage: pageOf(actor),
  PlacePage: pageOf(place),
};
