import type {
  Attribution,
  Basis,
  Comparison,
  EventSort,
  Importance,
  Lanes,
  Precision,
  RelationType,
  Stance,
  Standing,
  Status,
  VagueNumber,
} from '@linimasa/schema';
import type { Show } from '../view/view-state.ts';
import type { OutTexts } from './out-texts.ts';
import type { Plural } from './plural.ts';

/** Every word the pages say by themselves. Patterns hold `{name}` where a value goes. */
export interface Texts {
  /** BCP 47. */
  readonly language: string;
  /** BCP 47 locale for Intl. */
  readonly locale: string;
  readonly name: string;
  readonly tagline: string;
  readonly moreThan: string;
  readonly counts: {
    readonly events: Plural;
    readonly sources: Plural;
    readonly inWindow: Plural;
    readonly inWindowOf: Plural;
    readonly inWindowOfMatching: Plural;
    readonly outside: Plural;
    readonly undated: Plural;
    readonly answers: Plural;
    readonly saidBy: Plural;
    readonly reportedBy: Plural;
  };
  readonly header: {
    readonly home: string;
    readonly search: string;
    readonly searchLabel: string;
    readonly language: string;
  };
  readonly filter: {
    readonly label: string;
    readonly kind: string;
    readonly actor: string;
    readonly place: string;
    readonly status: string;
    readonly source: string;
    readonly tag: string;
    readonly origin: string;
    readonly contested: string;
    readonly unconfirmed: string;
    readonly all: string;
    readonly clear: string;
    readonly clearOne: string;
    readonly find: string;
    readonly ofAllTime: string;
    readonly none: string;
  };
  /** The link of a frame to its page. */
  readonly openInLinimasa: string;
  readonly lanes: Readonly<Record<Lanes | 'label', string>>;
  /** The ways in which events stand under the axis. */
  readonly show: Readonly<Record<Show | 'list' | 'label', string>>;
  readonly share: {
    readonly open: string;
    readonly label: string;
    readonly copyLink: string;
    readonly send: string;
    readonly copied: string;
    /** Of a text that the browser does not let us copy. */
    readonly byHand: string;
    readonly inView: string;
    readonly csv: string;
    readonly ndjson: string;
  };
  /** `also`: before another name by which something was found. */
  readonly suggest: { readonly label: string; readonly events: string; readonly also: string };
  readonly keys: { readonly search: string; readonly story: string; readonly close: string };
  readonly story: {
    /** After the number of the event. */
    readonly of: string;
    readonly next: string;
    readonly end: string;
    readonly none: string;
  };
  readonly table: {
    readonly choose: string;
    readonly when: string;
    readonly importance: string;
    readonly chosen: Plural;
    readonly saveAll: string;
    readonly saveChosen: string;
    readonly letGo: string;
    readonly sort: string;
    readonly sorts: Readonly<Record<EventSort, string>>;
  };
  readonly importance: Readonly<Record<Importance, string>>;
  readonly cite: {
    readonly label: string;
    readonly format: string;
    readonly formats: Readonly<Record<'plain' | 'bibtex' | 'csl', string>>;
    readonly copy: string;
    readonly title: string;
    readonly accessed: string;
  };
  readonly list: {
    readonly most: Plural;
    readonly moreEvents: string;
    readonly label: string;
    readonly empty: string;
    readonly widen: string;
    readonly noMatch: string;
    readonly undated: string;
    readonly undatedNote: string;
    readonly noDate: string;
    readonly earlier: string;
    readonly vague: string;
  };
  readonly panel: {
    readonly label: string;
    readonly close: string;
    readonly previous: string;
    readonly next: string;
    readonly who: string;
    readonly where: string;
    readonly kind: string;
    readonly status: string;
    readonly tags: string;
    readonly planned: string;
    readonly plannedFor: string;
    readonly happened: string;
    readonly sources: string;
    readonly carries: string;
    readonly sourcePut: string;
    readonly inLanguage: string;
    readonly openAt: string;
    readonly forClaims: string;
    readonly translated: { readonly human: string; readonly machine: string };
    readonly related: string;
    readonly series: string;
    readonly page: string;
    readonly pageOf: string;
    readonly allItSays: string;
    readonly save: string;
    readonly yes: string;
    readonly no: string;
    readonly credit: string;
    readonly media: string;
  };
  /** Where in a source something stands: one, several. */
  readonly passage: Readonly<
    Record<'paragraph' | 'page' | 'row', readonly [one: string, several: string]>
  > & {
    readonly time: string;
  };
  readonly contested: string;
  readonly unconfirmed: string;
  readonly claims: {
    readonly label: string;
    readonly said: string;
    readonly happened: string;
    readonly when: string;
    readonly yes: string;
    readonly willBe: string;
    readonly no: string;
    readonly denied: string;
    /** Beside answers to a question about the event: that it happened at all is denied. */
    readonly deniedWhole: string;
    readonly not: string;
    readonly record: string;
    readonly plan: string;
    readonly preferred: string;
    readonly against: string;
    readonly againstAllBut: string;
  };
  readonly standing: Readonly<Record<Standing, string>>;
  /** What somebody does who makes a claim, without number or person. */
  readonly stance: Readonly<Record<Stance, string>>;
  readonly voice: {
    /** How a source speaks of those it does not name. */
    readonly manner: Readonly<Record<'office' | 'unnamed' | 'media', string>>;
    readonly nobody: Readonly<Record<Attribution, string>>;
    readonly citing: string;
    readonly again: string;
  };
  readonly value: {
    readonly over: string;
    readonly among: string;
    readonly compared: Readonly<Record<Comparison, string>>;
    readonly vague: Readonly<Record<VagueNumber, string>>;
    readonly vagueOf: Readonly<Record<VagueNumber, string>>;
  };
  readonly about: {
    readonly label: string;
    /** The way to `/new`. */
    readonly make: string;
    readonly reads: string;
    readonly moment: string;
    readonly soft: string;
    readonly bar: string;
    readonly planned: string;
    readonly alleged: string;
    readonly hidden: string;
    readonly certain: string;
    readonly contested: string;
    readonly otherDates: string;
    readonly plannedDate: string;
    readonly unconfirmed: string;
    readonly counts: string;
    readonly asOf: string;
    readonly license: string;
    readonly zone: string;
  };
  readonly basis: Readonly<Record<Basis, string>>;
  readonly noSource: string;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly approximate: string;
  readonly uncertain: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly relation: Readonly<Record<RelationType, { readonly to: string; readonly from: string }>>;
  /** Of the map, of the ways out and of comparing sources. */
  readonly out: OutTexts;
  readonly state: {
    readonly loading: string;
    readonly failed: string;
    readonly again: string;
    readonly noAnswer: string;
    readonly notFound: string;
    readonly noTimeline: string;
    readonly noEvent: string;
    readonly toAll: string;
    readonly timelines: string;
    readonly noTimelines: string;
  };
}
