import type {
  Actor,
  ChangePage,
  EventAnswer,
  EventItem,
  EventSummary,
  Facets,
  Page,
  Place,
  Source,
  Tile,
  TimelineAnswer,
} from '@linimasa/schema';
import type { Oembed } from '../embed/oembed.ts';
import { BETWEEN, CITATION, claim, dispute } from './claim-examples.ts';

const source: Source = {
  id: 'idn-times-2024-06-19',
  type: 'article',
  title: { id: 'Putin Gandeng Kim Jong Un untuk Lawan …' },
  publisher: 'idn-times',
  authors: ['pri-saja'],
  origins: ['the-independent', 'kyodo', 'cnn'],
  published: { edtf: '[2024-06-19..]', basis: 'bounded' },
  written: { edtf: '2024-06-19' },
  language: 'id',
  held: true,
  digest: '632efbf2ab5d06bf3de56778a7b032cc2dd03194b8528b90693e4d2108c02cae',
};
const actor: Actor = {
  id: 'united-states',
  type: 'state',
  name: { en: 'United States', id: 'Amerika Serikat' },
  aliases: ['US', 'USA', 'AS', 'America', 'Amerika', 'Washington'],
  members: [],
  roles: [],
  wikidata: 'Q30',
};
const place: Place = {
  id: 'ukraine',
  name: { en: 'Ukraine', id: 'Ukraina' },
  aliases: ['Україна'],
  coordinates: { lat: 49, lon: 32, precision: 'country' },
  country: 'UA',
  zone: 'Europe/Kyiv',
  wikidata: 'Q212',
};
const event: EventItem = {
  id: 'north-korean-missiles-used',
  formerIds: [],
  title: { en: 'Russia said to fire North Korean missiles', id: 'Rusia disebut menembakkan rudal Korut' },
  kind: 'military',
  when: {
    between: { after: 'arms-transfer', before: '2024-06-19' },
    zone: 'Europe/Kyiv',
    basis: 'bounded',
  },
  scheduled: [],
  where: ['ukraine'],
  who: [
    { actor: 'russia', role: 'initiator' },
    { actor: 'united-states', role: 'speaker' },
  ],
  status: 'alleged',
  importance: 'major',
  weight: 0.4833,
  contested: true,
  tags: ['arms', 'ukraine-war', 'nuclear-and-missiles'],
  citations: [CITATION],
  relations: [{ type: 'follows', to: 'arms-transfer' }],
  media: [],
  extra: {},
  review: 'published',
  bounds: BETWEEN,
  sequence: 2,
};
const transfer: EventSummary = {
  id: 'arms-transfer',
  title: {
    en: 'North Korean munitions said to reach Russia',
    id: 'Amunisi Korut disebut mengalir ke Rusia',
  },
  kind: 'military',
  when: { edtf: '2023-09/..', zone: 'Asia/Pyongyang', wording: { id: 'sejak September' }, basis: 'resolved' },
  status: 'alleged',
  importance: 'headline',
  weight: 0.7295,
  contested: true,
  review: 'published',
  bounds: {
    ...BETWEEN,
    startBefore: 1_696_086_000_000,
    endFrom: 1_718_809_200_000,
    latest: 8_640_000_000_000_000,
    precision: 'month',
    end: 'open',
  },
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
    kinds: { military: { label: { en: 'Military', id: 'Militer' }, order: 2 } },
    tags: { arms: { label: { en: 'Arms transfers', id: 'Transfer senjata' }, order: 4 } },
    roles: { speaker: { label: { en: 'Speaker', id: 'Pembicara' }, order: 6 } },
    attributes: {
      'missiles-fired': {
        question: dispute.question ?? {},
        type: 'quantity',
        unit: 'missiles',
        single: true,
        order: 4,
      },
    },
    units: { missiles: { label: { en: 'missiles', id: 'rudal' }, order: 2 } },
  },
  counts: { events: 93, claims: 146, disputes: 32, sources: 5, actors: 57, places: 17 },
  extent: { from: -694_342_800_000, to: 1_719_759_600_000 },
  revision: 'b6b6f0f2',
};

function pageOf<T>(item: T, count: number): Page<T> {
  return { items: [item], matched: { count, exact: true }, next: 'eyJ2IjoxfQ' };
}

const { relations: _relations, series: _series, ...whole } = event;
const { title: _title, ...disputeOfEvent } = dispute;
const eventAnswer: EventAnswer = {
  ...whole,
  relations: [{ type: 'follows', direction: 'to', event: transfer }],
  claims: [claim],
  disputes: [disputeOfEvent],
  said: [],
  events: [transfer],
  sources: [source],
  actors: [actor],
  places: [place],
};
const facets: Facets = {
  actor: [{ value: 'united-states', label: actor.name, count: 5 }],
  place: [{ value: 'ukraine', label: place.name, count: 2 }],
  kind: [{ value: 'military', label: { en: 'Military', id: 'Militer' }, count: 5 }],
  status: [{ value: 'alleged', count: 6 }],
  tag: [{ value: 'arms', label: { en: 'Arms transfers', id: 'Transfer senjata' }, count: 18 }],
  source: [{ value: source.id, label: source.title, count: 9 }],
  language: [{ value: 'id', count: 18 }],
};

const tile: Tile = {
  scale: 35,
  index: 49,
  count: 1,
  touching: 1,
  bins: Array.from({ length: 32 }, (_, bin) => (bin === 9 ? 1 : 0)),
  lanes: [
    {
      value: 'military',
      label: { en: 'Military', id: 'Militer' },
      bins: Array.from({ length: 32 }, (_, bin) => (bin === 9 ? 1 : 0)),
    },
    { bins: Array.from({ length: 32 }, () => 0) },
  ],
  top: [{ ...transfer, sequence: 3, lanes: ['military'] }],
  complete: true,
};
const changes: ChangePage = {
  items: [
    {
      ordinal: 1,
      revision: timeline.revision,
      at: '2026-11-26T12:00:00.000Z',
      kind: 'load',
      events: { written: 93, removed: 0 },
    },
  ],
};

const oembed: Oembed = {
  version: '1.0',
  type: 'rich',
  title: 'Russia and North Korea',
  provider_name: 'Linimasa',
  provider_url: 'http://localhost',
  html: '<iframe src="http://localhost/embed/russia-dprk" title="Russia and North Korea" width="640" height="400" loading="lazy" frameborder="0"></iframe>',
  width: 640,
  height: 400,
};

/** One answer of each shape, by the name of its schema: records of the first chronicle, lists cut to one or two. */
export const EXAMPLES = {
  TimelinePage: { items: [timeline], matched: { count: 1, exact: true } } satisfies Page<TimelineAnswer>,
  TimelineAnswer: timeline,
  EventPage: pageOf(event, 93),
  EventAnswer: eventAnswer,
  ClaimPage: pageOf(claim, 146),
  ClaimItem: claim,
  DisputePage: pageOf(dispute, 32),
  Facets: facets,
  Source: source,
  Actor: actor,
  Place: place,
  SourcePage: pageOf(source, 5),
  ActorPage: pageOf(actor, 57),
  PlacePage: pageOf(place, 17),
  Tile: tile,
  ChangePage: changes,
  Oembed: oembed,
};
