/** What was worked out for one question and may serve the next, forgotten in order of use. */
export interface Memory {
  /** The value under a key; worked out where it is not known. Keys name the revision that a value follows from. */
  remember<T>(key: readonly unknown[], measure: (value: T) => number, make: () => T | Promise<T>): Promise<T>;
}

/** A memory of at most so many bytes. */
export function createMemory(limit: number): Memory {
  const held = new Map<string, { readonly value: unknown; readonly bytes: number }>();
  let total = 0;
  const forget = (key: string) => {
    total -= held.get(key)?.bytes ?? 0;
    held.delete(key);
  };
  return {
    async remember<T>(key: readonly unknown[], measure: (value: T) => number, make: () => T | Promise<T>) {
      const name = JSON.stringify(key);
      const known = held.get(name);
      if (known !== undefined) {
        held.delete(name);
        held.set(name, known);
        return known.value as T;
      }
      const value = await make();
      forget(name);
      const bytes = name.length * 2 + measure(value);
      held.set(name, { value, bytes });
      total += bytes;
      for (const oldest of held.keys()) {
        if (total <= limit || oldest === name) break;
        forget(oldest);
      }
      return value;
    },
  };
}
