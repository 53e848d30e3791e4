import type { Claim } from '../event/claim-records.ts';
import type { Chronicle, Event, Source } from '../event/records.ts';

/** An event with nothing but what is given. */
export function createEvent(event: Partial<Event> & Pick<Event, 'id'>): Event {
  return {
    formerIds: [],
    title: { en: event.id },
    scheduled: [],
    where: [],
    who: [],
    status: 'occurred',
    tags: [],
    citations: [],
    relations: [],
    media: [],
    extra: {},
    review: 'published',
    ...event,
  };
}

/** A claim with nothing but what is given; by default it asserts that event `e` happened. */
export function createClaim(claim: Partial<Claim> & Pick<Claim, 'id'>): Claim {
  return {
    about: { event: 'e' },
    stance: 'asserts',
    claimants: [],
    attribution: 'unattributed',
    repeated: false,
    citations: [],
    review: 'published',
    ...claim,
  };
}

/** A source with nothing but what is given. */
export function createSource(source: Partial<Source> & Pick<Source, 'id'>): Source {
  return {
    type: 'article',
    title: { en: source.id },
    authors: [],
    origins: [],
    language: 'en',
    held: false,
    ...source,
  };
}

/** A chronicle with nothing but what is given. */
export function createChronicle(parts: Partial<Chronicle>): Chronicle {
  return {
    timeline: {
      id: 't',
      title: { en: 'T' },
      languages: ['en'],
      requireLanguages: false,
      zone: 'UTC',
      chapters: [],
      lanes: 'kind',
      fields: {},
      publishers: [],
    },
    vocabulary: { kinds: {}, tags: {}, roles: {}, attributes: {}, units: {} },
    sources: [],
    actors: [],
    places: [],
    events: [],
    claims: [],
    ...parts,
  };
}
