/** As many values as one statement names at a time. */
const PAGE = 500;

/** Parts a list into pages of so many, in order: what a statement names has to end somewhere. */
export function* splitPages<T>(list: readonly T[], size = PAGE): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
