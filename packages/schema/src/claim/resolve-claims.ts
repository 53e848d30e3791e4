import type { Claim, ClaimValue, Stance } from '../event/claim-records.ts';
import { FUTURE_STANCES } from '../event/vocabulary.ts';

/** What a claim answers to its question, once claims about claims are followed. */
export interface Position {
  readonly denies: boolean;
  /** Absent: that it happened at all, or, of a denial, that none of the answers is so. */
  readonly value?: ClaimValue;
  /** It speaks of what is to come. */
  readonly ahead: boolean;
  /** Never true or false, so that nothing contradicts or denies it. */
  readonly opinion: boolean;
  /** It turns another claim round, and so is against no other answer than that claim's. */
  readonly exact: boolean;
}

/** The question that a claim belongs to, and its position; without one it doubts or comments and no more. */
export interface ResolvedClaim {
  readonly claim: Claim;
  /** An event id. */
  readonly event: string;
  /** An attribute id; absent: whether the event happened at all. */
  readonly attribute?: string;
  readonly position?: Position;
}

const FORWARD: ReadonlySet<Stance> = new Set(FUTURE_STANCES);

/**
 * Follows each claim to its question. A confirmation of a claim joins its position and a denial turns it round, so that
 * a denial of a denial speaks for what was denied. Claims about each other in a circle, or about claims that are not
 * there, belong to no question and are left out.
 */
export function resolveClaims(claims: readonly Claim[]): readonly ResolvedClaim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const resolved = new Map<Claim, ResolvedClaim | undefined>();
  for (const start of claims) {
    const chain: Claim[] = [];
    for (let claim: Claim | undefined = start; claim !== undefined && !resolved.has(claim); ) {
      chain.push(claim);
      // Until its turn comes, a claim met again closes a circle.
      resolved.set(claim, undefined);
      claim = 'claim' in claim.about ? byId.get(claim.about.claim) : undefined;
    }
    for (const claim of chain.toReversed()) {
      const target = 'claim' in claim.about ? byId.get(claim.about.claim) : undefined;
      resolved.set(claim, resolve(claim, target && resolved.get(target)));
    }
  }
  return claims.flatMap((claim) => resolved.get(claim) ?? []);
}

function resolve(claim: Claim, target: ResolvedClaim | undefined): ResolvedClaim | undefined {
  const question = 'claim' in claim.about ? target : claim.about;
  if (question === undefined) return undefined;
  const { event, attribute } = question;
  const position = 'claim' in claim.about ? joinPosition(claim, target?.position) : takePosition(claim);
  return {
    claim,
    event,
    ...(attribute === undefined ? {} : { attribute }),
    ...(position === undefined ? {} : { position }),
  };
}

function takePosition({ stance, value }: Claim): Position | undefined {
  const opinion = stance === 'comments';
  if (stance === 'questions' || (opinion && value === undefined)) return undefined;
  const ahead = FORWARD.has(stance);
  return {
    denies: stance === 'denies',
    ...(value === undefined ? {} : { value }),
    ahead,
    opinion,
    exact: false,
  };
}

function joinPosition({ stance }: Claim, position: Position | undefined): Position | undefined {
  if (stance === 'questions' || stance === 'comments') return undefined;
  if (position === undefined || stance !== 'denies') return position;
  return position.opinion ? undefined : { ...position, denies: !position.denies, exact: true };
}
