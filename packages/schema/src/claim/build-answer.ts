import type { Source } from '../event/records.ts';
import type { Answer } from './dispute.ts';
import { findOrigin } from './find-origin.ts';
import type { Voice, VoiceGroup } from './voice.ts';

/** An answer but for what stands against it. */
export type BareAnswer = Omit<Answer, 'against'>;

/** Says an answer with everybody who gives it, and counts them. */
export function buildAnswer(group: VoiceGroup, sources: ReadonlyMap<string, Source>): BareAnswer {
  const { voices, denies, reach } = group;
  const [{ value }] = voices;
  const citations = voices.flatMap((voice) => voice.citations);
  const origins = sortIds(citations.map((citation) => findOrigin(citation, sources.get(citation.source))));
  const preferring = voices.find(({ claim }) => claim?.preferred !== undefined)?.claim;
  return {
    ...(value === undefined ? {} : { value }),
    denies,
    ...(reach ? { reach: 'event' as const } : {}),
    claims: voices.flatMap(({ claim }) => claim?.id ?? []),
    claimants: sortIds(voices.flatMap(({ claim }) => claim?.claimants ?? [])),
    sources: sortIds(citations.map(({ source }) => source)),
    origins,
    saidBy: new Set(voices.flatMap((voice) => listSpeakers(voice, sources))).size,
    reportedBy: origins.length,
    ...(preferring?.preferred === undefined
      ? {}
      : { preferred: { claim: preferring.id, reason: preferring.preferred.reason } }),
  };
}

/** What names no claimant is said by the outlets in whose words it stands; by one at least. */
function listSpeakers({ claim, citations }: Voice, sources: ReadonlyMap<string, Source>): readonly string[] {
  if (claim !== undefined && claim.claimants.length > 0) return claim.claimants;
  const outlets = citations.map(({ source }) => sources.get(source)?.publisher ?? `source ${source}`);
  return outlets.length > 0 || claim === undefined ? outlets : [`claim ${claim.id}`];
}

function sortIds(ids: readonly string[]): readonly string[] {
  return Array.from(new Set(ids)).toSorted();
}
