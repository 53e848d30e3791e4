import type { Citation } from '../event/citation-records.ts';
import type { Claim, ClaimValue } from '../event/claim-records.ts';
import type { Bounds } from '../time/bounds.ts';
import type { ValueForm } from './value-form.ts';

/** One voice on a question: a claim, or the event's own record, which speaks through its `when` and its plans. */
export interface Voice {
  /** Absent: the event's own record. */
  readonly claim?: Claim;
  readonly denies: boolean;
  readonly value?: ClaimValue;
  readonly form: ValueForm;
  readonly opinion: boolean;
  readonly exact: boolean;
  /** A denial of the whole event that reaches this question. */
  readonly reach: boolean;
  /** It speaks of what is to come. */
  readonly ahead: boolean;
  /** When it was said, where that is known. */
  readonly said?: Bounds;
  readonly citations: readonly Citation[];
}

/** Voices that give the same answer, in order of claim id; the record's own come last. */
export interface VoiceGroup {
  readonly denies: boolean;
  readonly reach: boolean;
  readonly form: ValueForm;
  readonly voices: readonly [Voice, ...Voice[]];
  /** Those that can be contradicted or denied. */
  readonly facts: readonly Voice[];
  /** Of a denial: those that reach other answers than the one they name. */
  readonly wide: readonly Voice[];
}

/** Groups voices by the answer they give. */
export function groupVoices(voices: readonly Voice[]): readonly VoiceGroup[] {
  const groups = new Map<string, [Voice, ...Voice[]]>();
  for (const voice of voices.toSorted(compareVoices)) {
    const key = `${voice.denies} ${voice.reach} ${voice.form.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [voice]);
    else group.push(voice);
  }
  return Array.from(groups.values(), (group) => {
    const [{ denies, reach, form }] = group;
    const facts = group.filter(({ opinion }) => !opinion);
    return { denies, reach, form, voices: group, facts, wide: group.filter(({ exact }) => !exact) };
  });
}

function compareVoices(a: Voice, b: Voice): number {
  if (a.claim === undefined || b.claim === undefined)
    return Number(a.claim === undefined) - Number(b.claim === undefined);
  return a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0;
}
