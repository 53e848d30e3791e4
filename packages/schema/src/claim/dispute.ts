import type { ClaimValue } from '../event/claim-records.ts';
import type { Text } from '../time/text.ts';

/** How two answers to one question stand to each other, gravest first. Only the first two are contested. */
export type Standing = 'contradict' | 'denied' | 'revised' | 'differ';

/** Every standing, gravest first. */
export const STANDINGS = ['contradict', 'denied', 'revised', 'differ'] as const satisfies readonly Standing[];

/** One answer to a question, with everybody who gives it. Lists of ids are in order of code points. */
export interface Answer {
  /** Absent: that it happened at all, or, of a denial, that none of the answers is so. */
  readonly value?: ClaimValue;
  /** It says that it was not so. */
  readonly denies: boolean;
  /** `event`: the whole event is denied, and this question with it. */
  readonly reach?: 'event';
  /** Claim ids. Empty where only the event's own record says so: its `when`, its plans, that it happened. */
  readonly claims: readonly string[];
  /** Actor ids. */
  readonly claimants: readonly string[];
  /** Source ids. */
  readonly sources: readonly string[];
  /** Actor ids, or source ids where nobody is named: whose reporting it rests on. */
  readonly origins: readonly string[];
  /** How many say so: claimants, and for what has none, the outlets in whose words it stands. */
  readonly saidBy: number;
  /** How many independent origins report it. */
  readonly reportedBy: number;
  /** An editor's choice. */
  readonly preferred?: { readonly claim: string; readonly reason: Text };
  /** What stands against it, by place in `answers`; what is not named here merely differs. At most 100. */
  readonly against: readonly { readonly answer: number; readonly standing: Exclude<Standing, 'differ'> }[];
}

/** A question about an event that has more than one answer. */
export interface Dispute {
  /** An event id. */
  readonly event: string;
  /** An attribute id of the vocabulary, or `when`; absent: whether it happened at all. */
  readonly attribute?: string;
  /** The attribute's question, as the vocabulary words it. */
  readonly question?: Text;
  /** The standings there are between its answers, gravest first. */
  readonly standings: readonly Standing[];
  /** Most reported first, then most said, what is so before what is not, then by first claim id. */
  readonly answers: readonly Answer[];
  /** Some answer contradicts or denies another. */
  readonly contested: boolean;
}
