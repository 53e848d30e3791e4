/**
 * A value of JSON with the members of every object in order of their names (RFC 8785): equal records then have equal
 * texts, whatever kept them.
 */
export function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== 'object' || value === null) return value;
  // Not by language: the order of UTF-16 units is the same everywhere.
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sortMembers(member)]));
}
