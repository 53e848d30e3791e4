import type { Chronicle } from '@linimasa/schema';
import { createChronicle, createClaim, createEvent } from './chronicles.suite.ts';

/** How many events a state has. */
export function countEvents(number: number): number {
  return 20 + (number % 7) * 10;
}

/** A chronicle every record of which tells which state it is of, so that a mixture would show. */
export function createStates(timeline: string, number: number): Chronicle {
  const title = { en: `state ${number}` };
  const events = Array.from({ length: countEvents(number) }, (_, index) =>
    createEvent(`event-${index}`, { title, when: { edtf: String(1900 + index) }, where: ['pyongyang'] }),
  );
  const claims = events.map(({ id }) => createClaim(`${id}-seen`, { event: id }, { claimants: ['kim'] }));
  const made = createChronicle(events, { claims });
  return { ...made, timeline: { ...made.timeline, id: timeline, title } };
}
