import type { Basis, Precision, RelationType, Status } from '@linimasa/schema';

/** A text by the plural category of its `{count}`; `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Every word the pages say by themselves. Patterns hold `{name}` where a value goes. */
export interface Texts {
  /** BCP 47. */
  readonly language: string;
  /** BCP 47 locale for Intl. */
  readonly locale: string;
  readonly name: string;
  readonly tagline: string;
  readonly counts: {
    readonly events: Plural;
    readonly sources: Plural;
    readonly inWindow: Plural;
    readonly inWindowOf: Plural;
    readonly inWindowOfMatching: Plural;
    readonly outside: Plural;
    readonly undated: Plural;
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
    readonly all: string;
    readonly clear: string;
    readonly clearOne: string;
    readonly find: string;
    readonly none: string;
  };
  readonly chapters: string;
  readonly list: {
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
    readonly paragraph: string;
    readonly paragraphs: string;
    readonly carries: string;
    readonly sourcePut: string;
    readonly inLanguage: string;
  };
  readonly about: {
    readonly label: string;
    readonly reads: string;
    readonly moment: string;
    readonly soft: string;
    readonly bar: string;
    readonly planned: string;
    readonly alleged: string;
    readonly hidden: string;
    readonly asOf: string;
    readonly license: string;
    readonly zone: string;
  };
  readonly basis: Readonly<Record<Basis, string>>;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly approximate: string;
  readonly uncertain: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly relation: Readonly<Record<RelationType, { readonly to: string; readonly from: string }>>;
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
