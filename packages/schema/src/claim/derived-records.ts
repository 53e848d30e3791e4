import type { Claim } from '../event/claim-records.ts';
import type { DerivedEvent } from '../event/derive.ts';
import type { Bounds } from '../time/bounds.ts';
import type { When } from '../time/when.ts';

/** A date that somebody gives an event, other than the one it is drawn at or than somebody else's. */
export interface AlternativeDate {
  /** A claim id. */
  readonly claim: string;
  readonly when: When;
  readonly bounds: Bounds;
}

/** An event with what follows from the whole chronicle. `review` says whether it is confirmed. */
export interface JudgedEvent extends Omit<DerivedEvent, 'notes'> {
  /** 0 to 1, underneath `importance`: what lists sort by. */
  readonly weight: number;
  /** Claims about it contradict or deny each other. */
  readonly contested: boolean;
  /** Present where claims give it dates that differ from each other or from `when`. */
  readonly alternatives?: readonly AlternativeDate[];
}

/** A claim with what follows from the others. `review` says whether it is confirmed. */
export interface ClaimItem extends Omit<Claim, 'notes'> {
  /** What it is about in the end, once claims about claims are followed. */
  readonly question: {
    /** An event id. */
    readonly event: string;
    /** An attribute id; absent: whether it happened at all. */
    readonly attribute?: string;
  };
  /** It takes part in a contradiction or denial. */
  readonly contested: boolean;
  /** When it was said, by `in` or `said`; absent where neither says. */
  readonly bounds?: Bounds;
}
