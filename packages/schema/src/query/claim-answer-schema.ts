import * as z from 'zod/mini';
import { STANDINGS } from '../claim/dispute.ts';
import { Id, Text } from '../event/atoms.ts';
import { RECORDS } from '../event/record-schemas.ts';
import { strict } from '../problem/zod-issues.ts';
import { Bounds } from './bounds-schema.ts';

// Drafts and notes never leave.
const { notes: _notes, ...claim } = RECORDS.claimShape;
const ids = z.array(Id);
const Count = z.int().check(z.gte(0));

/** `ClaimItem`. */
export const ClaimItem = strict({
  ...claim,
  review: z.enum(['unconfirmed', 'published']),
  question: strict({ event: Id, attribute: z.exactOptional(Id) }),
  contested: z.boolean(),
  bounds: z.exactOptional(Bounds),
});

const Answer = strict({
  value: claim.value,
  denies: z.boolean(),
  reach: z.exactOptional(z.literal('event')),
  claims: ids,
  claimants: ids,
  sources: ids,
  origins: ids,
  saidBy: Count,
  reportedBy: Count,
  preferred: z.exactOptional(strict({ claim: Id, reason: Text })),
  against: z.array(strict({ answer: Count, standing: z.enum(['contradict', 'denied', 'revised']) })),
});

const dispute = {
  event: Id,
  attribute: z.exactOptional(Id),
  question: z.exactOptional(Text),
  standings: z.array(z.enum(STANDINGS)).check(z.minLength(1)),
  answers: z.array(Answer).check(z.minLength(2)),
  contested: z.boolean(),
};

/** `Dispute`. */
export const Dispute = strict(dispute);

/** `DisputeItem`. */
export const DisputeItem = strict({ ...dispute, title: Text });
