/** Where a finger is. CSS pixels; milliseconds. */
export type Touch = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>;

const LEAST = 48;
const LONGEST = 700;

/** Reads a swipe: leftwards leads on (1), rightwards back (−1). A slow or a slanting one is none. */
export function readSwipe(from: Touch, to: Touch): 1 | -1 | undefined {
  const across = to.clientX - from.clientX;
  const along = Math.abs(to.clientY - from.clientY);
  if (Math.abs(across) < Math.max(LEAST, 2 * along) || to.timeStamp - from.timeStamp > LONGEST)
    return undefined;
  return across < 0 ? 1 : -1;
}
