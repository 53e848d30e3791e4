import type { Window } from '@linimasa/schema';

/** What a matching event must meet, all of it. */
export interface Criteria {
  /** Of some length. */
  readonly window?: Window;
  /** How events meet the window. */
  readonly match: 'possible' | 'certain';
  /** `include`: also those that are undated; `only`: no others, whatever the window. */
  readonly undated: 'exclude' | 'include' | 'only';
  /** Each must be met by any of its values. */
  readonly groups: readonly Group[];
  /** Positions that a search found, ascending. */
  readonly found?: Uint32Array;
}

/** Values of one filter, as numbers of the dictionary; none at all is met by nothing. */
export interface Group {
  /** The facet that does not obey it. */
  readonly name: string;
  readonly values: readonly number[];
}

/** The order of a list of events. `scores` are those of `found`, place by place; the highest come first. */
export type Order =
  | 'start'
  | '-start'
  | 'importance'
  | '-importance'
  | { readonly scores: ArrayLike<number> };

/** The place in an order after which a page goes on, where an event need not stand any more. */
export interface Place {
  /**
   * A boundary between positions, of how many events stand before it. In an order that goes backward (`-start`,
   * `-importance`) the page goes on with the positions before it, in any other with that position, among equals of
   * weight, score and start.
   */
  readonly position: number;
  /** In order of importance or relevance. */
  readonly weight?: number;
  /** The start by which those of one weight are spread, in these orders. */
  readonly earliest?: number;
  /** In order of relevance. */
  readonly score?: number;
}
