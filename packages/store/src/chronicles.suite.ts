import type { Actor, Chronicle, Claim, Event, Place, Source } from '@linimasa/schema';

/** An event with nothing but what is given. */
export function createEvent(id: string, members: Partial<Event> = {}): Event {
  return {
    id,
    formerIds: [],
    title: { en: id },
    scheduled: [],
    where: [],
    who: [],
    status: 'occurred',
    importance: 'minor',
    tags: [],
    citations: [],
    relations: [],
    media: [],
    extra: {},
    review: 'published',
    ...members,
  };
}

/** What nobody in particular asserts of an event, with what else is given. */
export function createClaim(id: string, about: Claim['about'], members: Partial<Claim> = {}): Claim {
  return {
    id,
    about,
    stance: 'asserts',
    claimants: [],
    attribution: 'unattributed',
    repeated: false,
    citations: [],
    review: 'published',
    ...members,
  };
}

/** A chronicle of the given events, with a few records and words for them to name. */
export function createChronicle(events: readonly Event[], members: Partial<Chronicle> = {}): Chronicle {
  return {
    timeline: {
      id: 'made',
      title: { en: 'Made' },
      languages: ['en', 'id'],
      requireLanguages: false,
      zone: 'UTC',
      chapters: [],
      lanes: 'kind',
      fields: {
        crowd: { label: { en: 'Crowd' }, type: 'number', order: 1 },
        open: { label: { en: 'Open to all' }, type: 'boolean', order: 2 },
        note: { label: { en: 'Note' }, type: 'text', order: 3 },
      },
      asOf: '2024-12-31',
      publishers: [],
    },
    vocabulary: {
      kinds: { visit: { label: { en: 'Visit' }, order: 1 }, talks: { label: { en: 'Talks' }, order: 2 } },
      tags: { arms: { label: { en: 'Arms' }, order: 1 }, trade: { label: { en: 'Trade' }, order: 2 } },
      roles: { host: { label: { en: 'Host' }, order: 1 } },
      attributes: {
        guests: {
          question: { en: 'How many guests?' },
          type: 'quantity',
          single: true,
          order: 1,
        },
        name: { question: { en: 'What is it called?' }, type: 'text', single: false, order: 2 },
      },
      units: {},
    },
    sources: [createSource('kontan', 'id'), createSource('tass', 'ru'), createSource('wire', 'en')],
    actors: [
      createActor('north-korea', 'North Korea', ['Korut', 'DPRK']),
      createActor('putin', 'Vladimir Putin', ['Владимир Путин']),
      createActor('kim', 'Kim Jong Un', []),
    ],
    places: [
      createPlace('pyongyang', 'Pyongyang', 39.03, 125.75),
      createPlace('vostochny', 'Vostochny Cosmodrome', 51.88, 128.33),
    ],
    events,
    claims: [],
    ...members,
  };
}

function createSource(id: string, language: string): Source {
  return {
    id,
    type: 'article',
    title: { en: `Article of ${id}` },
    language,
    authors: [],
    origins: [],
    held: false,
  };
}

function createActor(id: string, name: string, aliases: readonly string[]): Actor {
  return { id, type: 'person', name: { en: name }, aliases, members: [], roles: [] };
}

function createPlace(id: string, name: string, lat: number, lon: number): Place {
  return { id, name: { en: name }, aliases: [], coordinates: { lat, lon, precision: 'locality' } };
}
