/** Rows that are drawn beyond what is in sight, above and below. */
const BEYOND = 10;

/** Which rows to draw of so many of one height, where the first begins at `top` (pixels below the top of the view). */
export function findRange(
  top: number,
  { row, count, view }: { readonly row: number; readonly count: number; readonly view: number },
): { readonly first: number; readonly end: number } {
  const first = Math.min(count, Math.max(0, Math.floor(-top / row) - BEYOND));
  const end = Math.min(count, Math.max(first, Math.ceil((view - top) / row) + BEYOND));
  return { first, end };
}
