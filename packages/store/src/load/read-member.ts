/** A value's own member, if it has one. */
export function readMember(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** A value's own member, if that is a list; else an empty one. */
export function listMember(value: unknown, key: string): readonly unknown[] {
  const member = readMember(value, key);
  return Array.isArray(member) ? member : [];
}
