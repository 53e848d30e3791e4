import type { Text } from '../time/text.ts';
import type { Comparison, When } from '../time/when.ts';
import type { Citation, Review } from './citation-records.ts';

/**
 * How somebody stands to what a claim says. The first five are about what has happened, the next three about what is to
 * come; `comments` is opinion, which is never true or false.
 */
export type Stance =
  | 'asserts'
  | 'confirms'
  | 'alleges'
  | 'denies'
  | 'questions'
  | 'announces'
  | 'expects'
  | 'promises'
  | 'comments';

/** How the source names who says it: a name, an office, nobody in particular, other media, or nobody at all. */
export type Attribution = 'named' | 'office' | 'unnamed' | 'media' | 'unattributed';

/** What a claim is about: an event as a whole (that it happened), a question about it, or another claim. */
export type ClaimSubject =
  | {
      /** An event id. */
      readonly event: string;
      /** An attribute id of the vocabulary; absent means that the event happened at all. */
      readonly attribute?: string;
    }
  | {
      /** A claim id. */
      readonly claim: string;
    };

/** Words for numbers nobody counted. */
export type VagueNumber = 'several' | 'tens' | 'dozens' | 'hundreds' | 'thousands';

/** What a number counts, and over which time. */
export interface Counted {
  /** A unit id of the vocabulary; absent means the attribute's own. */
  readonly unit?: string;
  /** The stretch of time that the number counts over. */
  readonly over?: When;
}

/** "More than 11,000 containers", "10 to 12", "about 50". */
export interface StatedNumber extends Counted {
  readonly n: number;
  /** Absent means `eq`. */
  readonly op?: Comparison;
  /** Makes it a range from `n` to `max`, both included; only without `op` or with `eq`. */
  readonly max?: number;
}

/** "Dozens of missiles". */
export interface VagueQuantity extends Counted {
  readonly vague: VagueNumber;
}

/** What a claim answers to its question; the form must fit the attribute's type. */
export type ClaimValue =
  | StatedNumber
  | VagueQuantity
  | { readonly text: Text }
  | { readonly when: When }
  | {
      /** Place ids. */
      readonly places: readonly string[];
      /** `false`: these among others. */
      readonly complete: boolean;
    }
  | {
      /** Actor ids. */
      readonly actors: readonly string[];
      /** `false`: these among others. */
      readonly complete: boolean;
    };

/** What somebody said about an event, a question about it, or another claim. */
export interface Claim {
  /** Lowercase slug, unique among the timeline's claims. */
  readonly id: string;
  readonly about: ClaimSubject;
  readonly stance: Stance;
  /** Absent where the stance alone says it all: a denial, a question, a comment, that an event happened. */
  readonly value?: ClaimValue;
  /** Actor ids. */
  readonly claimants: readonly string[];
  readonly attribution: Attribution;
  /** The id of the event in which it was said. */
  readonly in?: string;
  /** When it was said, where no event stands for the saying. */
  readonly said?: When;
  /** The claimant has said it before. */
  readonly repeated: boolean;
  readonly citations: readonly Citation[];
  /** The editors take this answer for the best one. */
  readonly preferred?: { readonly reason: Text };
  readonly review: Review;
  /** For the editors; never public. */
  readonly notes?: string;
}
