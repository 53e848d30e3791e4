/** The first of `from` to before `to` for which `holds`, which holds for all that follow, too; `to` if there is none. */
export function findFirst(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
