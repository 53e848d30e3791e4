/** Doubt about a component: `?` uncertain, `~` approximate, `%` both, or none. */
export type Qualifier = '' | '?' | '~' | '%';

/** A year: four digits of which some may be `X`, or any number of digits after `Y`. */
export interface EdtfYear {
  readonly negative: boolean;
  /** `[0-9X]{4}`, or digits only in the long form. */
  readonly digits: string;
  /** Written with a leading `Y`. */
  readonly long: boolean;
  /** `Y-17E7`: times ten to the power of seven. */
  readonly exponent?: number;
  /** `1950S2`: only the first two digits are significant. */
  readonly significant?: number;
  readonly qualifier: Qualifier;
}

/** A month, season or day: two digits of which some may be `X`. */
export interface EdtfComponent {
  readonly digits: string;
  readonly qualifier: Qualifier;
}

/** A time of day; `offset` in minutes east of UTC, absent where the text names none. */
export interface EdtfTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly offset?: number;
}

/** A date to whichever component it is known. A season (21 to 41) stands in the month's place. */
export interface EdtfDate {
  readonly kind: 'date';
  readonly year: EdtfYear;
  readonly season?: EdtfComponent;
  readonly month?: EdtfComponent;
  readonly day?: EdtfComponent;
  readonly time?: EdtfTime;
}

/** An end of an interval nobody has written down: `..` is open, nothing at all is unknown. */
export interface EdtfGap {
  readonly kind: 'open' | 'unknown';
}

/** `start/end`. */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfDate | EdtfGap;
  readonly end: EdtfDate | EdtfGap;
}

/** `a..b` inside a set; an absent end means "or earlier", "or later". */
export interface EdtfRange {
  readonly kind: 'range';
  readonly from?: EdtfDate;
  readonly to?: EdtfDate;
}

/** `[…]` one of the members, `{…}` all of them. */
export interface EdtfSet {
  readonly kind: 'set';
  readonly all: boolean;
  readonly members: readonly (EdtfDate | EdtfRange)[];
}

/** Any EDTF expression of ISO 8601-2, levels 0 to 2. */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;
