import type { Claim } from '@linimasa/schema';
import { isolate } from '../text/isolate.ts';
import type { ClaimContext } from './claim-context.ts';

/** Who makes a claim, in words. */
export interface Voice {
  /** "Matthew Miller", "Somebody unnamed"; names are isolated. */
  readonly who: string;
  /** How the source names them, where that is not by name: "no speaker named". */
  readonly manner?: string;
}

/** Says who makes a claim, and how the source names them. */
export function wordVoice(
  { claimants, attribution }: Pick<Claim, 'claimants' | 'attribution'>,
  { texts, actors }: ClaimContext,
): Voice {
  if (claimants.length === 0) return { who: texts.voice.nobody[attribution] };
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  const who = list.format(claimants.map((id) => isolate(actors.of(id))));
  const manner = { named: undefined, unattributed: undefined, ...texts.voice.manner }[attribution];
  return { who, ...(manner === undefined ? {} : { manner }) };
}
