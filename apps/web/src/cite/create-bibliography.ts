import { type EventAnswer, pickText, type Source, type TimelineAnswer } from '@linimasa/schema';
import { nameRecords } from '../parts/names.ts';

/** A date of CSL-JSON: year, month, day, as far as they are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** Somebody of CSL-JSON, by a name that is not taken apart. */
export interface CslName {
  readonly literal: string;
}

/** A work as CSL-JSON (1.0.2) has it, with what we say of one. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
}

/** From where and when something is cited. */
export interface CitedFrom {
  /** The event's own page. */
  readonly url: string;
  /** When it was looked at, in the reader's calendar. */
  readonly at: Date;
  /** Of the event's texts, BCP 47, best first. */
  readonly languages: readonly string[];
}

const TYPES: Readonly<Record<Source['type'], string>> = {
  article: 'article-newspaper',
  report: 'report',
  statement: 'document',
  book: 'book',
  broadcast: 'broadcast',
  dataset: 'dataset',
  post: 'post',
  other: 'document',
};

/** The event as this timeline tells it, then every source that it or a claim about it cites. */
export function createBibliography(
  event: EventAnswer,
  timeline: TimelineAnswer,
  { url, at, languages }: CitedFrom,
): readonly CslItem[] {
  const title = pickText(event.title, languages);
  const cited = new Set(
    [...event.citations, ...event.claims.flatMap(({ citations }) => citations)].map(({ source }) => source),
  );
  const names = nameRecords(event.actors, languages);
  return [
    {
      id: `${timeline.id}-${event.id}`,
      type: 'webpage',
      title: title.value,
      'container-title': pickText(timeline.title, languages).value,
      accessed: { 'date-parts': [[at.getFullYear(), at.getMonth() + 1, at.getDate()]] },
      URL: url,
      language: title.language,
    },
    ...event.sources.filter(({ id }) => cited.has(id)).map((source) => toItem(source, (id) => names.of(id))),
  ];
}

function toItem(source: Source, nameOf: (id: string) => string): CslItem {
  const { id, type, authors, publisher, language } = source;
  const issued = toDate((source.published ?? source.written)?.edtf);
  const url = source.url ?? source.archive;
  return {
    id,
    type: TYPES[type],
    title: pickText(source.title, [language]).value,
    ...(authors.length === 0 ? {} : { author: authors.map((each) => ({ literal: nameOf(each) })) }),
    ...(publisher === undefined
      ? {}
      : { [type === 'article' ? 'container-title' : 'publisher']: nameOf(publisher) }),
    ...(issued === undefined ? {} : { issued }),
    ...(url === undefined ? {} : { URL: url }),
    language,
  };
}

/** The day, month or year that a date begins with; CSL knows no finer doubts. */
function toDate(edtf: string | undefined): CslDate | undefined {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/.exec(edtf ?? '');
  if (parts === null) return undefined;
  return { 'date-parts': [parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)))] };
}
