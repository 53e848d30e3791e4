import type { Citation, Stance } from '@linimasa/schema';
import type { WrittenClaim, WrittenValue } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';
import { pickSome } from './create-weighted-pick.ts';
import { writeDay } from './write-date.ts';

/** Whom claims may be of, and what they may name. */
export interface ClaimContext {
  readonly pickActor: (random: Random) => string;
  readonly pickPlace: (random: Random) => string;
  readonly cite: (random: Random) => Citation;
}

/** The event that claims are about. */
export interface ClaimedEvent {
  readonly id: string;
  /** The day number of its telling. */
  readonly day: number;
  /** An event in which something may have been said about it. */
  readonly saying?: string;
}

const VALUES: Readonly<
  Record<string, (random: Random, event: ClaimedEvent, context: ClaimContext) => WrittenValue>
> = {
  dead: (random) =>
    random.pick([{ n: 1 + random.below(40) }, { n: 100, op: 'gt' as const }, { vague: 'dozens' as const }]),
  cost: (random) => {
    const n = 10 * (1 + random.below(90));
    return random.pick<WrittenValue>([
      { n, unit: 'millions' },
      { n, max: n + 50 },
      { n, op: 'about' },
    ]);
  },
  cause: (random) => ({ text: random.pick(CAUSES) }),
  when: (random, { day }) => ({ when: { edtf: writeDay(day + random.below(5)) } }),
  route: (random, _event, { pickPlace }) => ({
    places: pickSome(random, pickPlace, 2),
    complete: random.chance(0.5),
  }),
  'signed-by': (random, _event, { pickActor }) => ({
    actors: pickSome(random, pickActor, 2),
    complete: false,
  }),
};

const CAUSES = [
  { en: 'an accident', id: 'kecelakaan', ru: 'несчастный случай' },
  { en: 'sabotage', id: 'sabotase', ru: 'диверсия' },
  { en: 'negligence', id: 'kelalaian', ru: 'халатность' },
] as const;
const STATES = ['asserts', 'asserts', 'alleges', 'confirms', 'announces', 'expects'] as const;
const ANSWERS = ['denies', 'denies', 'confirms', 'questions', 'comments'] as const;

/** Makes one to four claims about an event: answers to one question, now and then denied, and doubts about them. */
export function makeClaims(
  random: Random,
  event: ClaimedEvent,
  context: ClaimContext,
): readonly WrittenClaim[] {
  const attribute = random.chance(0.3) ? undefined : random.pick(Object.keys(VALUES));
  const about = { event: event.id, ...(attribute === undefined ? {} : { attribute }) };
  const count = 1 + random.below(3);
  const claims: WrittenClaim[] = [];
  const add = (claim: Pick<WrittenClaim, 'about' | 'stance' | 'value'>) => {
    const said = random.below(3);
    claims.push({
      id: `${event.id}-${'abcd'.charAt(claims.length)}`,
      ...claim,
      ...nameClaimants(random, context),
      ...(said === 0 ? { said: writeDay(event.day + random.below(9)) } : {}),
      ...(said === 1 && event.saying !== undefined ? { in: event.saying } : {}),
      ...(random.chance(0.05) ? { repeated: true } : {}),
      citations: [context.cite(random)],
    });
  };
  for (let index = 0; index < count; index += 1) {
    const denies = index > 0 && random.chance(0.25);
    const stance: Stance = denies ? 'denies' : random.pick(STATES);
    const value = denies || attribute === undefined ? undefined : VALUES[attribute]?.(random, event, context);
    add({ about, stance, ...(value === undefined ? {} : { value }) });
  }
  const [first] = claims;
  if (first !== undefined && random.chance(0.3))
    add({ about: { claim: first.id }, stance: random.pick(ANSWERS) });
  return claims;
}

function nameClaimants(random: Random, { pickActor }: ClaimContext): Partial<WrittenClaim> {
  if (random.chance(0.15)) return {};
  if (random.chance(0.1)) return { attribution: random.pick(['unnamed', 'media'] as const) };
  const claimants = pickSome(random, pickActor, 1 + random.below(2));
  return { claimants, attribution: random.pick(['named', 'named', 'office'] as const) };
}
