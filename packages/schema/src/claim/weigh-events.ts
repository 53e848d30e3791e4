import type { Claim } from '../event/claim-records.ts';
import type { Chronicle, Importance, Source } from '../event/records.ts';
import { findOrigin } from './find-origin.ts';

/** What an event's weight is derived from: how many of each there are. */
export interface WeightFactors {
  /** Claims about it, directly or through other claims. */
  readonly claims: number;
  /** Independent origins that report it, its plans or the claims about it. */
  readonly origins: number;
  /** Relations to and from other events. */
  readonly relations: number;
}

const THIRDS: Readonly<Record<Importance, number>> = { minor: 0, major: 1 / 3, headline: 2 / 3 };

/**
 * The weight of an event, 0 to 1. A given number is the weight; a given label puts it in its third, in the derived
 * order; without either it is derived. More claims, origins or relations never make it less, and each adds less than
 * the one before.
 */
export function toWeight(given: Importance | number | undefined, factors: WeightFactors): number {
  if (typeof given === 'number') return given;
  const { claims, origins, relations } = factors;
  const score = (saturate(claims) + 2 * saturate(origins) + saturate(relations)) / 4;
  return given === undefined ? score : THIRDS[given] + score / 3;
}

/** 0, 1/3, 1/2, 3/5 … ever nearer to 1. */
function saturate(count: number): number {
  return count / (count + 2);
}

/** The label of a weight: `headline` from two thirds, `major` from one. */
export function toImportance(weight: number): Importance {
  if (weight >= THIRDS.headline) return 'headline';
  return weight >= THIRDS.major ? 'major' : 'minor';
}

/** The weight of every event, by id. */
export function weighEvents(
  { events }: Pick<Chronicle, 'events'>,
  claims: readonly { readonly event: string; readonly claim: Pick<Claim, 'citations'> }[],
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, number> {
  const claimsByEvent = Map.groupBy(claims, ({ event }) => event);
  const relations = new Map<string, number>();
  const ends = events.flatMap((event) => event.relations.flatMap(({ to }) => [event.id, to]));
  for (const id of ends) relations.set(id, (relations.get(id) ?? 0) + 1);
  return new Map(
    events.map(({ id, importance, citations, scheduled }) => {
      const about = claimsByEvent.get(id) ?? [];
      const cited = [{ citations }, ...scheduled, ...about.map(({ claim }) => claim)];
      const origins = new Set(
        cited.flatMap((one) =>
          one.citations.map((passage) => findOrigin(passage, sources.get(passage.source))),
        ),
      );
      const factors = { claims: about.length, origins: origins.size, relations: relations.get(id) ?? 0 };
      return [id, toWeight(importance, factors)];
    }),
  );
}
