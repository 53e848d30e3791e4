const OWN_FIELD = /^extra\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Collects the parameters `extra.NAME` of a URL into one map, `extra`, by name. What is no such parameter stays as it is,
 * so that a name which no field can have is unknown like every other.
 */
export function collectOwnFields(parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null) return parameters;
  const entries = Object.entries(parameters);
  const own = entries.flatMap(([key, value]) => {
    const name = OWN_FIELD.exec(key)?.[1];
    return name === undefined ? [] : [[name, value] as const];
  });
  if (own.length === 0) return parameters;
  const others = entries.filter(([key]) => !OWN_FIELD.test(key));
  return { extra: Object.fromEntries(own), ...Object.fromEntries(others) };
}
