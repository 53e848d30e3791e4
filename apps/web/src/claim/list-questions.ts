import type { Answer, ClaimItem, Dispute, EventAnswer } from '@linimasa/schema';

/** An answer to a question, with everybody who gives it. */
export interface GivenAnswer extends Pick<Answer, 'value' | 'denies' | 'reach' | 'preferred' | 'against'> {
  /** Empty where only the event's own record says so. */
  readonly claims: readonly ClaimItem[];
  /** Absent where nobody counted, since nobody says otherwise. */
  readonly counts?: Pick<Answer, 'saidBy' | 'reportedBy'>;
}

/** A question about an event with all that is said to it. */
export interface Question {
  /** An attribute id; absent: whether it happened. */
  readonly attribute?: string;
  /** How the answers stand to each other; absent where there is one. */
  readonly dispute?: Dispute;
  readonly answers: readonly GivenAnswer[];
  /** Doubts and comments, which answer nothing. */
  readonly remarks: readonly ClaimItem[];
}

/**
 * Lists the questions that the claims about an event answer, the contested first, then those with different answers,
 * then the others. No claim is left out. What was planned and
 * what came of it, where nobody claims either, is not among them.
 */
export function listQuestions({
  claims,
  disputes,
}: Pick<EventAnswer, 'claims' | 'disputes'>): readonly Question[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const claimed = disputes.filter(({ answers }) => answers.some((answer) => answer.claims.length > 0));
  const told = new Set(claimed.flatMap(({ answers }) => answers.flatMap((answer) => answer.claims)));
  const others = Map.groupBy(
    claims.filter(({ id }) => !told.has(id)),
    ({ question }) => question.attribute,
  );
  const disputed = claimed.map((dispute): Question => {
    const { attribute, answers } = dispute;
    const rest = others.get(attribute) ?? [];
    others.delete(attribute);
    return {
      ...(attribute === undefined ? {} : { attribute }),
      dispute,
      answers: answers.map((answer) => ({
        ...answer,
        claims: answer.claims.flatMap((id) => byId.get(id) ?? []),
        counts: answer,
      })),
      remarks: rest,
    };
  });
  const agreed = [...others].map(([attribute, rest]) => toQuestion(attribute, rest));
  return [...disputed.toSorted((a, b) => toRank(a) - toRank(b)), ...agreed];
}

/** What nobody disputes is one answer, with the doubts and comments apart. */
function toQuestion(attribute: string | undefined, claims: readonly ClaimItem[]): Question {
  const [answering = [], remarks = []] = [true, false].map((kind) =>
    claims.filter((claim) => isAnswer(claim) === kind),
  );
  const [first] = answering;
  const answer = first && {
    ...(first.value === undefined ? {} : { value: first.value }),
    denies: answering.every(({ stance }) => stance === 'denies'),
    against: [],
    claims: answering,
  };
  return {
    ...(attribute === undefined ? {} : { attribute }),
    answers: answer === undefined ? [] : [answer],
    remarks,
  };
}

function isAnswer({ stance, value }: ClaimItem): boolean {
  return value !== undefined || (stance !== 'questions' && stance !== 'comments');
}

function toRank({ dispute }: Question): number {
  if (dispute?.contested === true) return 0;
  return dispute?.standings.includes('revised') === true ? 1 : 2;
}
