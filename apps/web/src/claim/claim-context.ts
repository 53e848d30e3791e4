import type { EventAnswer, Source, Text, TimelineAnswer, When } from '@linimasa/schema';
import { type Names, nameRecords, nameTerms } from '../parts/names.ts';
import type { Texts } from '../text/texts.ts';
import type { Links } from '../view/links.ts';

/** What claims are put into words with. */
export interface ClaimContext {
  /** The event one looks at. */
  readonly event: string;
  readonly texts: Texts;
  readonly links: Links;
  readonly timeline: TimelineAnswer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  readonly actors: Names;
  readonly places: Names;
  readonly units: Names;
  /** What was planned for the event. */
  readonly plans: readonly When[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The title of an event, as far as it is known. */
  readonly titleOf: (event: string) => Text | undefined;
  /** For dates. */
  readonly zone: string;
}

/** Gathers the names that the claims of an event are put into words with. */
export function createClaimContext(
  event: EventAnswer,
  timeline: TimelineAnswer,
  links: Links,
  texts: Texts,
  titleOf: ClaimContext['titleOf'] = () => undefined,
): ClaimContext {
  const languages = [texts.language, ...timeline.languages];
  const titles = new Map(
    [...event.events, ...event.relations.map((related) => related.event), event].map(({ id, title }) => [
      id,
      title,
    ]),
  );
  return {
    event: event.id,
    texts,
    links,
    timeline,
    languages,
    actors: nameRecords(event.actors, languages),
    places: nameRecords(event.places, languages),
    units: nameTerms(timeline.vocabulary.units, languages),
    plans: event.scheduled,
    sources: new Map(event.sources.map((source) => [source.id, source])),
    zone: timeline.zone,
    titleOf: (id) => titles.get(id) ?? titleOf(id),
  };
}
