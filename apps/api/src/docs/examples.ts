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
  id: 'gedung-putih-2024-06-19',
  type: 'article',
  title: { id: 'Setelah 24 Tahun Hari Ini Putin Kunjungi …' },
  authors: ['yati-maulana'],
  origins: ['reuters'],
  published: { edtf: '2024-06-19T01:01+07:00' },
  written: { edtf: '2024-06-19' },
  language: 'id',
  held: true,
  digest: '260e11291112ee2799b426d2922dd42e56122f32e773dda605baf4eb123790a5',
};
const actor: Actor = {
  id: 'vladimir-putin',
  type: 'person',
  name: { en: 'Vladimir Putin', id: 'Vladimir Putin' },
  aliases: ['Putin', 'Vladimir Vladimirovich Putin', 'Presiden Putin', 'President Putin', 'Владимир Путин'],
  members: [],
  roles: [],
  wikidata: 'Q7747',
};
const place: Place = {
  id: 'pyongyang',
  name: { en: 'Pyongyang', id: 'Pyongyang' },
  aliases: ['P’yŏngyang', '평양', 'ibu kota Korea Utara'],
  coordinates: { lat: 39.0194, lon: 125.7381, precision: 'locality' },
  country: 'KP',
  zone: 'Asia/Pyongyang',
  wikidata: 'Q18808',
};
const event: EventItem = {
  id: 'putin-visit-2000',
  formerIds: [],
  title: { en: 'Putin visits Pyongyang', id: 'Putin mengunjungi Pyongyang' },
  summary: {
    en: 'Putin travels to Pyongyang, not to return for 24 years.',
    id: 'Putin datang ke Pyongyang; baru 24 tahun kemudian ia kembali.',
  },
  kind: 'diplomacy',
  when: { edtf: '2000-07', zone: 'Asia/Pyongyang', wording: { id: 'pada Juli 2000' }, basis: 'stated' },
  scheduled: [],
  where: ['pyongyang'],
  who: [
    { actor: 'vladimir-putin', role: 'visitor' },
    { actor: 'north-korea', role: 'host' },
  ],
  status: 'occurred',
  importance: 'major',
  tags: ['history'],
  citations: [
    {
      source: 'gedung-putih-2024-06-19',
      locator: { paragraph: 6, starts: 'Pemimpin Korea Utara Kim' },
      digest: '6fb7ea8c1e8a326115e783645e4a4b58e9dd4843268cbaf73a7cf9167182e6e5',
    },
  ],
  relations: [],
  media: [],
  extra: {},
  review: 'published',
  weight: 0.5,
  contested: false,
  bounds: {
    earliest: 962_377_200_000,
    startBefore: 965_055_600_000,
    endFrom: 962_377_200_000,
    latest: 965_055_600_000,
    precision: 'month',
    end: 'known',
    undated: false,
    approximate: false,
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
  fields: {},
  publishers: [],
  vocabulary: {
    kinds: { diplomacy: { label: { en: 'Diplomacy', id: 'Diplomasi' }, order: 1 } },
    tags: { history: { label: { en: 'History', id: 'Sejarah' }, order: 12 } },
    roles: {
      host: { label: { en: 'Host', id: 'Tuan rumah' }, order: 1 },
      visitor: { label: { en: 'Visitor', id: 'Tamu' }, order: 2 },
    },
    attributes: {},
    units: {},
  },
  counts: { events: 74, claims: 0, disputes: 0, sources: 5, actors: 55, places: 17 },
  extent: { from: -694_342_800_000, to: 1_718_902_800_000 },
  revision: 'b6b6f0f2',
};

function pageOf<T>(item: T, count: number): Page<T> {
  return { items: [item], matched: { count, exact: true }, next: 'eyJ2IjoxfQ' };
}

const { relations: _, series: __, ...whole } = event;
const eventAnswer: EventAnswer = {
  ...whole,
  relations: [],
  claims: [],
  disputes: [],
  said: [],
  events: [],
  sources: [source],
  actors: [actor],
  places: [place],
};
const facets: Facets = {
  actor: [{ value: 'vladimir-putin', label: actor.name, count: 25 }],
  place: [{ value: 'pyongyang', label: place.name, count: 12 }],
  kind: [{ value: 'diplomacy', label: { en: 'Diplomacy', id: 'Diplomasi' }, count: 26 }],
  status: [{ value: 'occurred', count: 56 }],
  tag: [{ value: 'history', label: { en: 'History', id: 'Sejarah' }, count: 8 }],
  source: [{ value: 'gedung-putih-2024-06-19', label: source.title, count: 30 }],
  language: [{ value: 'id', count: 63 }],
};

/** One answer of each shape, by the name of its schema: records of the first chronicle, lists cut to one or two. */
export const EXAMPLES = {
  TimelinePage: { items: [timeline], matched: { count: 1, exact: true } } satisfies Page<TimelineAnswer>,
  TimelineAnswer: timeline,
  EventPage: pageOf(event, 63),
  EventAnswer: eventAnswer,
  Facets: facets,
  SourcePage: pageOf(source, 5),
  ActorPage: pageOf(actor, 55),
  PlacePage: pageOf(place, 17),
};
