import { deriveItems } from '../event/derive.ts';
import type { Chronicle } from '../event/records.ts';
import type { Bounds } from '../time/bounds.ts';
import { createReader } from './create-reader.ts';
import type { ClaimItem, JudgedEvent } from './derived-records.ts';
import type { Dispute } from './dispute.ts';
import { judgeQuestion } from './judge-question.ts';
import { listAlternatives } from './list-alternatives.ts';
import { listQuestions } from './list-questions.ts';
import { type ResolvedClaim, resolveClaims } from './resolve-claims.ts';
import { toImportance, weighEvents } from './weigh-events.ts';

/** A chronicle with everything that follows from it. */
export interface DerivedChronicle {
  /** In order of start. */
  readonly items: readonly JudgedEvent[];
  /** In the order of the chronicle; a claim that leads to no event is left out. */
  readonly claims: readonly ClaimItem[];
  /** In the order of events; of one event, whether it happened first, then by the attributes' order and id. */
  readonly disputes: readonly Dispute[];
  /** Ids of the claims that take part in a contradiction or denial. */
  readonly contestedClaims: ReadonlySet<string>;
}

/**
 * Derives what a valid chronicle says as a whole: bounds and order of its events, how the claims about them stand to
 * each other, what is contested, and how much each event weighs. It judges all that it is given, drafts included:
 * what is to be published goes through `toPublicChronicle` first.
 */
export function deriveChronicle(chronicle: Chronicle): DerivedChronicle {
  const { timeline, vocabulary } = chronicle;
  const items = deriveItems(chronicle);
  const claims = resolveClaims(chronicle.claims);
  const reader = createReader(chronicle, items);
  const sources = new Map(chronicle.sources.map((source) => [source.id, source]));
  const questions = listQuestions(claims, { items, vocabulary, languages: timeline.languages, reader });
  const disputes: Dispute[] = [];
  const contestedClaims = new Set<string>();
  for (const { event, id, attribute, voices } of questions) {
    const { answers, standings, contested } = judgeQuestion(voices, { single: attribute?.single, sources });
    for (const claim of contested) contestedClaims.add(claim);
    if (answers.length < 2) continue;
    disputes.push({
      event: event.id,
      ...(id === undefined ? {} : { attribute: id }),
      ...(attribute === undefined ? {} : { question: attribute.question }),
      standings,
      answers,
      contested: standings.some((standing) => standing === 'contradict' || standing === 'denied'),
    });
  }
  const contestedEvents = new Set(disputes.filter(({ contested }) => contested).map(({ event }) => event));
  const alternatives = new Map(
    questions
      .filter(({ id }) => id === 'when')
      .map((question) => [question.event.id, listAlternatives(question, reader)]),
  );
  const weights = weighEvents(chronicle, claims, sources);
  return {
    items: items.map((item) => {
      const { notes: _, ...event } = item;
      const weight = weights.get(item.id) ?? 0;
      const dates = alternatives.get(item.id) ?? [];
      return {
        ...event,
        importance: toImportance(weight),
        weight,
        contested: contestedEvents.has(item.id),
        ...(dates.length === 0 ? {} : { alternatives: dates }),
      };
    }),
    claims: claims.map((resolved) =>
      toClaimItem(resolved, contestedClaims.has(resolved.claim.id), reader.findSaid(resolved)),
    ),
    disputes,
    contestedClaims,
  };
}

function toClaimItem(
  { claim, event, attribute }: ResolvedClaim,
  contested: boolean,
  bounds: Bounds | undefined,
): ClaimItem {
  const { notes: _, ...rest } = claim;
  return {
    ...rest,
    question: attribute === undefined ? { event } : { event, attribute },
    contested,
    ...(bounds === undefined ? {} : { bounds }),
  };
}
