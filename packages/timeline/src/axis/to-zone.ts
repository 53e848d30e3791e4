/** By whose clock time is shown: the timeline's own zone, the reader's, or UTC. */
export type Clock = 'event' | 'reader' | 'utc';

/** The IANA zone of a clock, `own` being the timeline's. */
export function toZone(clock: Clock, own: string): string {
  if (clock === 'utc') return 'UTC';
  return clock === 'reader' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : own;
}
