/** The id of a timeline's edition with what is not confirmed; no timeline can have it for its own. */
export function toUnconfirmedId(timeline: string): string {
  return `${timeline}?unconfirmed`;
}
