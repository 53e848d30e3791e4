import type { DateWords, Status } from '@linimasa/schema';
import type { Clock } from '../clock/clock.ts';
import type { Unit } from '../move/step-window.ts';

/** A pattern for every plural category of `Intl.PluralRules` that the language has; `other` always. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Every word the element says by itself. Patterns hold `{name}` where a value goes. A further language is one more
 * file like `en.ts`, entered in `languages.ts`.
 */
export interface Texts {
  /** BCP 47 locale for Intl. */
  readonly locale: string;
  /** How its lines run. Time runs left to right in every language. */
  readonly direction: 'ltr' | 'rtl';
  /** How dates are said. */
  readonly dates: DateWords;
  readonly timeline: string;
  readonly keys: string;
  readonly more: string;
  readonly moreHint: string;
  /** As `more`, where an event may be counted twice. */
  readonly moreAtMost: string;
  readonly moreAtMostHint: string;
  /** As `moreAtMost`, in letters that every font has. */
  readonly upTo: string;
  readonly tally: string;
  readonly failed: string;
  readonly retry: string;
  readonly nothingHere: string;
  readonly overview: string;
  /** What is in view after a move. */
  readonly inSight: string;
  /** Where one is after a step from event to event. */
  readonly here: string;
  readonly otherLane: string;
  readonly onlyLane: string;
  readonly contested: string;
  readonly unconfirmed: string;
  readonly otherDates: string;
  readonly plannedFor: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly controls: ControlTexts;
  readonly dateFaults: DateFaultTexts;
  readonly chapters: { readonly label: string; readonly count: Plural };
  readonly shelf: ShelfTexts;
  readonly help: HelpTexts;
}

/** What the controls say. */
export interface ControlTexts {
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly all: string;
  readonly showAll: string;
  readonly unit: string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly back: Readonly<Record<Unit, string>>;
  readonly on: Readonly<Record<Unit, string>>;
  readonly goTo: string;
  readonly date: string;
  readonly dateHint: string;
  readonly go: string;
  readonly clock: string;
  /** `{zone}` is how the zone reads: "Pyongyang time". */
  readonly clocks: Readonly<Record<Clock, string>>;
  readonly more: string;
  readonly help: string;
}

/** What is wrong with a date that somebody typed. */
export interface DateFaultTexts {
  readonly empty: string;
  readonly month: string;
  readonly day: Plural;
  readonly order: string;
  /** A part of it could not be read, or none of it. */
  readonly form: string;
  readonly whole: string;
  readonly nowhere: string;
}

/** What the shelf says. */
export interface ShelfTexts {
  readonly count: Plural;
  readonly more: string;
  readonly failed: string;
  readonly again: string;
}

/** What the keys and signs mean. */
export interface HelpTexts {
  readonly title: string;
  readonly close: string;
  readonly keysTitle: string;
  readonly pageKeysTitle: string;
  readonly signsTitle: string;
  readonly keys: Readonly<Record<HelpKey, string>>;
  readonly signs: Readonly<Record<HelpSign, string>>;
}

/** What a key is pressed for. */
export type HelpKey = 'step' | 'lane' | 'ends' | 'choose' | 'leave' | 'pan' | 'zoom' | 'all' | 'help';

/** What a look means. */
export type HelpSign =
  | 'moment'
  | 'soft'
  | 'bar'
  | 'open'
  | 'unknown'
  | 'planned'
  | 'alleged'
  | 'cancelled'
  | 'contested'
  | 'unconfirmed'
  | 'alternative'
  | 'plan';
