import { z } from 'zod';
import { STANDINGS } from '../claim/dispute.ts';
import { Id, Text } from '../event/atoms.ts';
import { RECORDS } from '../event/record-schemas.ts';
import { strict } from '../problem/zod-issues.ts';
import { Bounds } from './bounds-schema.ts';

// Drafts and notes never leave.
const { notes: _notes, ...claim } = RECORDS.claimShape;
const ids = z.array(Id);
const Count = z.int().min(0);

/** `ClaimItem`. */
export const ClaimItem = strict({
  ...claim,
  review: z.enum(['unconfirmed', 'published']),
  question: strict({ event: Id, attribute: Id.exactOptional() }),
  contested: z.boolean(),
  bounds: Bounds.exactOptional(),
});

const Answer = strict({
  value: claim.value,
  denies: z.boolean(),
  reach: z.literal('event').exactOptional(),
  claims: ids,
  claimants: ids,
  sources: ids,
  origins: ids,
  saidBy: Count,
  reportedBy: Count,
  preferred: strict({ claim: Id, reason: Text }).exactOptional(),
  against: z.array(strict({ answer: Count, standing: z.enum(['contradict', 'denied', 'revised']) })),
});

const dispute = {
  event: Id,
  attribute: Id.exactOptional(),
  question: Text.exactOptional(),
  standings: z.array(z.enum(STANDINGS)).min(1),
  answers: z.array(Answer).min(2),
  contested: z.boolean(),
};

/** `Dispute`. */
export const Dispute = strict(dispute);

/** `DisputeItem`. */
export const DisputeItem = strict({ ...dispute, title: Text });
