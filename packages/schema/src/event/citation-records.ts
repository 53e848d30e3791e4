/** How far the editors have come with an entry. Only `published` is public; `unconfirmed` is so on request, and marked. */
export type Review = 'draft' | 'unconfirmed' | 'published';

/** Where in a source a statement stands: by at least one of `paragraph`, `page`, `time`, `row` and `region`. */
export interface Locator {
  /** The paragraph's number, counting non-empty lines from 1. */
  readonly paragraph?: number;
  /** The page's number, counting from 1. */
  readonly page?: number;
  /** How far into a recording: `HH:MM:SS`. */
  readonly time?: string;
  /** The row of a table, counting from 1. */
  readonly row?: number;
  /** A part of a page or picture: `x,y,w,h` in pixels or `percent:x,y,w,h` (W3C Media Fragments). */
  readonly region?: string;
  /** The words it starts with, at most five, to find it by. */
  readonly starts?: string;
}

/** A few words of the source itself, where the right to quote is held. */
export interface Quote {
  /** At most 25 words. */
  readonly exact: string;
  /** BCP 47. */
  readonly language: string;
  /** Text by language, and who translated. */
  readonly translation?: { readonly by: 'human' | 'machine' } & Readonly<Record<string, string>>;
}

/** Evidence without copying: which passage of which source. */
export interface Citation {
  /** A source id. */
  readonly source: string;
  readonly locator?: Locator;
  /** SHA-256 (lowercase hex) of that paragraph in NFC, white space folded, trimmed. */
  readonly digest?: string;
  /** Actor ids: whose reporting the passage carries, as a chain; absent means the source's origins. */
  readonly via?: readonly string[];
  readonly quote?: Quote;
}
