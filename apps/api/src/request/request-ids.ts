/** What may stand in a header, a problem and a line of the log without being mistaken for anything else. */
const WELL_FORMED = /^[\w.-]{1,128}$/;

/** Whether an id that somebody else gave to a request can be taken over. */
export function isRequestId(id: string): boolean {
  return WELL_FORMED.test(id);
}

/**
 * Creates a source of ids that no other start of a server gives, as long as `start` is random: they are counted, which
 * costs nothing. They are no secret.
 */
export function createRequestIds(start: string): () => string {
  let count = 0;
  return () => `${start}-${(count++).toString(36)}`;
}
