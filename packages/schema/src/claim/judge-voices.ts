import { compareForms, deniesForm } from './compare-values.ts';
import { STANDINGS, type Standing } from './dispute.ts';
import type { Voice, VoiceGroup } from './voice.ts';

/**
 * Judges two different answers to one question by their voices: the gravest standing of any two of them counts.
 * Opinions are never contradicted or denied. Voices that contradict or deny one of the other answer are added to
 * `contested`.
 */
export function judgeVoices(
  a: VoiceGroup,
  b: VoiceGroup,
  single: boolean | undefined,
  contested: Set<Voice>,
): Standing {
  if (a.denies !== b.denies) return a.denies ? judgeDenial(a, b, contested) : judgeDenial(b, a, contested);
  if (a.denies || compareForms(a.form, b.form, single) !== 'exclude') return 'differ';
  return judgePairs(a.facts, b.facts, contested);
}

function judgeDenial(denial: VoiceGroup, held: VoiceGroup, contested: Set<Voice>): Standing {
  const same = denial.form.key === held.form.key;
  if (!same && !deniesForm(denial.form, held.form)) return 'differ';
  return judgePairs(same ? denial.voices : denial.wide, held.facts, contested);
}

function judgePairs(left: readonly Voice[], right: readonly Voice[], contested: Set<Voice>): Standing {
  let gravest: Standing = 'differ';
  for (const a of left) {
    for (const b of right) {
      const standing = judgePair(a, b);
      if (STANDINGS.indexOf(standing) < STANDINGS.indexOf(gravest)) gravest = standing;
      if (standing !== 'revised') contested.add(a).add(b);
    }
  }
  return gravest;
}

function judgePair(a: Voice, b: Voice): Standing {
  const order = compareSaid(a, b);
  if (order !== 0 && haveSameClaimant(a, b)) return 'revised';
  if (a.denies !== b.denies) return 'denied';
  if (a.ahead === b.ahead) return isPlan(a) || isPlan(b) ? 'revised' : 'contradict';
  // What was to come is said before what came, unless it surely was not; a plan of the record always was.
  const [ahead, saidFirst] = a.ahead ? [a, order <= 0] : [b, order >= 0];
  return saidFirst || isPlan(ahead) ? 'revised' : 'contradict';
}

function isPlan({ claim, ahead }: Voice): boolean {
  return claim === undefined && ahead;
}

/** -1 where the first was surely said before the second, 1 the other way round, 0 where nobody can tell. */
function compareSaid({ said: a }: Voice, { said: b }: Voice): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return 0;
  return a.latest <= b.earliest ? -1 : b.latest <= a.earliest ? 1 : 0;
}

function haveSameClaimant(a: Voice, b: Voice): boolean {
  return a.claim?.claimants.some((actor) => b.claim?.claimants.includes(actor)) === true;
}
