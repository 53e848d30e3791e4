/** A timeline that is not there or not named; the message says so in one sentence. */
export class UnusableTimelineError extends Error {
  override readonly name = 'UnusableTimelineError';
}
