/**
 * One thing wrong with an input: where, what was expected, and what stood there.
 * Invalid input is always a list of issues; only the outermost caller turns it into an exception or an exit code.
 */
export interface Issue {
  /** Keys and array indexes from the root of the input, e.g. `['events', 3, 'when', 'edtf']`. */
  readonly path: readonly (string | number)[];
  /** One sentence for a person. */
  readonly message: string;
  /** What would have been right, in words. */
  readonly expected?: string;
  /** What stood there, shortened to at most 80 characters. */
  readonly received?: string;
  /** `warning` does not make the input invalid; absent means `error`. */
  readonly severity?: 'error' | 'warning';
}

/** A value, or every issue that kept it from being one. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Says a value in at most 80 characters, for `received`. */
export function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Writes a path the way people read it: `events[3].when.edtf`. */
export function stringifyPath(path: readonly (string | number)[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text;
}
