import {
  type Actor,
  type EventAnswer,
  type Place,
  pickText,
  type Source,
  type TimelineAnswer,
  toCivil,
  type When,
} from '@linimasa/schema';
import type { Names } from '../parts/names.ts';

/** What records are described with for machines, in the vocabulary of schema.org. */
export interface DescribeContext {
  /** The origin of this server: addresses are whole. */
  readonly origin: string;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
}

const CONTEXT = { '@context': 'https://schema.org' };

/** A timeline as a data set, with the files that it can be had as. */
export function describeTimeline(timeline: TimelineAnswer, { origin, languages }: DescribeContext): object {
  const { id, title, summary, extent, zone, license, revision } = timeline;
  const events = `${origin}/v1/timelines/${id}/events`;
  return {
    ...CONTEXT,
    '@type': 'Dataset',
    '@id': `${origin}/${id}`,
    url: `${origin}/${id}`,
    name: pickText(title, languages).value,
    ...(summary === undefined ? {} : { description: pickText(summary, languages).value }),
    inLanguage: timeline.languages,
    version: revision,
    ...(license === undefined ? {} : { license }),
    ...(extent === undefined
      ? {}
      : { temporalCoverage: `${toDay(extent.from, zone)}/${toDay(extent.to - 1, zone)}` }),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/x-ndjson', contentUrl: `${events}.ndjson` },
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${events}.csv` },
    ],
  };
}

const EVENT_STATUS: Readonly<Partial<Record<EventAnswer['status'], string>>> = {
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/** An event with its places, who took part and its sources. A date that is not plain is left to the words of the page. */
export function describeEvent(event: EventAnswer, url: string, context: DescribeContext): object {
  const { languages } = context;
  const status = EVENT_STATUS[event.status];
  return {
    ...CONTEXT,
    '@type': 'Event',
    '@id': url,
    url,
    name: pickText(event.title, languages).value,
    ...(event.summary === undefined ? {} : { description: pickText(event.summary, languages).value }),
    ...toDates(event.when),
    ...(status === undefined ? {} : { eventStatus: status }),
    location: event.places
      .filter(({ id }) => event.where.includes(id))
      .map((place) => omitContext(describePlace(place, context))),
    attendee: event.actors
      .filter(({ id }) => event.who.some(({ actor }) => actor === id))
      .map((actor) => omitContext(describeActor(actor, context))),
    subjectOf: event.sources.map((source) => omitContext(describeSource(source, undefined))),
  };
}

const ACTOR_TYPES = {
  person: 'Person',
  organisation: 'Organization',
  state: 'Country',
  group: 'Organization',
} as const satisfies Record<Actor['type'], string>;

/** A person, an organisation, a state. */
export function describeActor(
  { type, name, aliases, wikidata }: Actor,
  { languages }: DescribeContext,
  url?: string,
): object {
  return {
    ...CONTEXT,
    '@type': ACTOR_TYPES[type],
    ...(url === undefined ? {} : { '@id': url, url }),
    name: pickText(name, languages).value,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...toWikidata(wikidata),
  };
}

/** A place, with its point where that is meant exactly enough to stand for it. */
export function describePlace(
  { name, aliases, coordinates, wikidata }: Place,
  { languages }: DescribeContext,
  url?: string,
): object {
  const exact = coordinates?.precision === 'exact' || coordinates?.precision === 'locality';
  return {
    ...CONTEXT,
    '@type': 'Place',
    ...(url === undefined ? {} : { '@id': url, url }),
    name: pickText(name, languages).value,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...(coordinates === undefined || !exact
      ? {}
      : {
          geo: { '@type': 'GeoCoordinates', latitude: coordinates.lat, longitude: coordinates.lon },
        }),
    ...toWikidata(wikidata),
  };
}

const SOURCE_TYPES: Readonly<Partial<Record<Source['type'], string>>> = {
  article: 'NewsArticle',
  report: 'Report',
  book: 'Book',
  dataset: 'Dataset',
  post: 'SocialMediaPosting',
};

/** A source. `actors` names publisher and authors; without it they are left out. */
export function describeSource(source: Source, actors: Names | undefined, url?: string): object {
  const address = source.url ?? source.archive;
  return {
    ...CONTEXT,
    '@type': SOURCE_TYPES[source.type] ?? 'CreativeWork',
    ...(url === undefined ? {} : { '@id': url }),
    ...(address === undefined ? {} : { url: address }),
    name: pickText(source.title, [source.language]).value,
    inLanguage: source.language,
    ...(isPlain(source.published?.edtf) ? { datePublished: source.published?.edtf } : {}),
    ...(actors === undefined || source.publisher === undefined
      ? {}
      : { publisher: { '@type': 'Organization', name: actors.of(source.publisher) } }),
    ...(actors === undefined || source.authors.length === 0
      ? {}
      : { author: source.authors.map((id) => ({ '@type': 'Person', name: actors.of(id) })) }),
  };
}

function omitContext(described: object): object {
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '@context'));
}

function toWikidata(id: string | undefined): object {
  return id === undefined ? {} : { sameAs: `https://www.wikidata.org/wiki/${id}` };
}

/** A year, month, day or instant that ISO 8601 writes alike, without doubt or approximation. */
function isPlain(edtf: string | undefined): edtf is string {
  return edtf !== undefined && /^\d{4}(?:-\d\d){0,2}(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?$/.test(edtf);
}

function toDates(when: When | undefined): object {
  const [start, end, ...rest] = (when?.edtf ?? '').split('/');
  if (!isPlain(start) || rest.length > 0) return {};
  return { startDate: start, ...(isPlain(end) ? { endDate: end } : {}) };
}

function toDay(at: number, zone: string): string {
  const { year, month, day } = toCivil(at, zone).civil;
  const [years, ...rest] = [Math.abs(year), month, day].map((part) => String(part).padStart(2, '0'));
  return [`${year < 0 ? '-' : ''}${years?.padStart(4, '0')}`, ...rest].join('-');
}
