/** The sources that are compared: ids, one or more on each side. */
export interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** As many as a side may hold. */
const MOST = 20;

/** Reads the sides of an address, each source once on each. */
export function readSides({ searchParams }: Pick<URL, 'searchParams'>): Sides {
  const read = (name: string) =>
    [...new Set(searchParams.getAll(name).filter((id) => id !== ''))].slice(0, MOST);
  return { left: read('left'), right: read('right') };
}

/** The address of a comparison. `language` is a BCP 47 tag. */
export function toComparePath(timeline: string, { left, right }: Sides, language?: string): string {
  const pairs = [
    ...left.map((id) => ['left', id]),
    ...right.map((id) => ['right', id]),
    ...(language === undefined ? [] : [['lang', language]]),
  ];
  const query = pairs.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&');
  const path = `/${encodeURIComponent(timeline)}/compare`;
  return query === '' ? path : `${path}?${query}`;
}
