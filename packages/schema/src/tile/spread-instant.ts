/**
 * A whole number below 2^32 that says nothing of the instant from which it is worked out. Events of one weight go by
 * it: going by time itself, a tile of many of them would show its beginning alone.
 */
export function spreadInstant(instant: number): number {
  const high = Math.floor(instant / 2 ** 32);
  // The finish of MurmurHash3, which lets every bit change every other; `high` is below 2^22 and comes in first.
  let mixed = Math.imul((instant - high * 2 ** 32) ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
