import type { Source } from '../event/records.ts';
import { type BareAnswer, buildAnswer } from './build-answer.ts';
import { type Answer, STANDINGS, type Standing } from './dispute.ts';
import { judgeVoices } from './judge-voices.ts';
import { groupVoices, type Voice, type VoiceGroup } from './voice.ts';

/** The answers to one question, and how they stand to each other. */
export interface JudgedQuestion {
  readonly standings: readonly Standing[];
  readonly answers: readonly Answer[];
  /** Ids of the claims that contradict or deny one another. */
  readonly contested: readonly string[];
}

/** Nobody reads more, and of thousands of answers to one question millions of pairs would be listed. */
const MOST_AGAINST = 100;

/** Judges the voices on one question. The order in which they come does not matter. */
export function judgeQuestion(
  voices: readonly Voice[],
  { single, sources }: { single: boolean | undefined; sources: ReadonlyMap<string, Source> },
): JudgedQuestion {
  const ranked = groupVoices(voices)
    .map((group) => ({ group, answer: buildAnswer(group, sources), against: [] as Against[] }))
    .toSorted(compareRanked);
  const standings = new Set<Standing>();
  const contested = new Set<Voice>();
  ranked.forEach((one, index) => {
    for (let place = 0; place < index; place += 1) {
      const other = ranked[place] ?? one;
      const standing = judgeVoices(other.group, one.group, single, contested);
      standings.add(standing);
      if (standing === 'differ') continue;
      if (one.against.length < MOST_AGAINST) one.against.push({ answer: place, standing });
      if (other.against.length < MOST_AGAINST) other.against.push({ answer: index, standing });
    }
  });
  return {
    standings: STANDINGS.filter((standing) => standings.has(standing)),
    answers: ranked.map(({ answer, against }) => ({ ...answer, against })),
    contested: Array.from(contested).flatMap(({ claim }) => claim?.id ?? []),
  };
}

type Against = Answer['against'][number];

interface Ranked {
  readonly group: VoiceGroup;
  readonly answer: BareAnswer;
}

/** Most reported first, then most said, what is so before what is not, then by first claim id, the record's last. */
function compareRanked({ group: a, answer: one }: Ranked, { group: b, answer: other }: Ranked): number {
  return (
    other.reportedBy - one.reportedBy ||
    other.saidBy - one.saidBy ||
    Number(one.denies) - Number(other.denies) ||
    compareText(one.claims[0] ?? '~', other.claims[0] ?? '~') ||
    compareText(a.form.key, b.form.key)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
