import type { Answer, Dispute } from '@linimasa/schema';
import type { Sides } from './compare-path.ts';

/** A question to which two sides give answers that cannot both be true. */
export interface Contradiction {
  readonly dispute: Dispute;
  /** Places in the dispute's `answers`: those of each side that stand against one of the other. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Finds the questions on which an answer of one side contradicts or denies one of the other. */
export function findContradictions(disputes: readonly Dispute[], sides: Sides): readonly Contradiction[] {
  return disputes.flatMap((dispute) => {
    const left = new Set<number>();
    const right = new Set<number>();
    for (const [index, answer] of dispute.answers.entries()) {
      if (!stands(answer, sides.left)) continue;
      for (const { answer: other, standing } of answer.against) {
        const opposite = dispute.answers[other];
        if (standing === 'revised' || opposite === undefined || !stands(opposite, sides.right)) continue;
        // That the whole event is denied is one contradiction, however many questions there are about it.
        if (answer.reach !== undefined || opposite.reach !== undefined) continue;
        left.add(index);
        right.add(other);
      }
    }
    return left.size === 0 ? [] : [{ dispute, left: sort(left), right: sort(right) }];
  });
}

/** Whether an answer stands in some of the sources. */
function stands({ sources }: Answer, side: readonly string[]): boolean {
  return sources.some((source) => side.includes(source));
}

function sort(places: ReadonlySet<number>): readonly number[] {
  return [...places].toSorted((a, b) => a - b);
}
