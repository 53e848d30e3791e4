import {
  describeValue,
  findNearest,
  type Issue,
  parseEdtf,
  stringifyYear,
  type Text,
} from '@linimasa/schema';

/** Where a value stands in the data. */
export type Path = readonly (string | number)[];

/** An object whose members are not known yet. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Reads values that people wrote, and remembers what is wrong with them. Each method answers `undefined` for what it cannot
 * read, and for what is absent, which is nothing wrong.
 */
export class DataReader {
  readonly issues: Issue[] = [];
  /** The language of plain strings, BCP 47. */
  language = 'und';

  /** Remembers that a value is not what was expected. */
  refuse(path: Path, value: unknown, expected: string, message = 'Cannot use this value'): undefined {
    this.issues.push({ path, message, expected, received: describeValue(value) });
  }

  /** Reads an object, refusing members that are not known. */
  members(path: Path, value: unknown, known: readonly string[], expected: string): Members | undefined {
    if (!isMembers(value)) return value === undefined ? undefined : this.refuse(path, value, expected);
    for (const name of Object.keys(value)) {
      if (known.includes(name)) continue;
      const nearest = findNearest(name, known);
      const names = nearest === undefined ? `one of ${known.join(', ')}` : describeValue(nearest);
      this.refuse([...path, name], value[name], names, 'There is no such member');
    }
    return value;
  }

  /** Reads a list. */
  list(path: Path, value: unknown): readonly unknown[] | undefined {
    if (value === undefined || Array.isArray(value)) return value;
    return this.refuse(path, value, 'a list');
  }

  /** Reads text that is no name of anything: not empty. */
  string(path: Path, value: unknown, expected = 'text'): string | undefined {
    if (value === undefined || (typeof value === 'string' && value !== '')) return value;
    return this.refuse(path, value, expected);
  }

  /** Reads a list of ids or words. */
  strings(path: Path, value: unknown, expected = 'text'): readonly string[] | undefined {
    return this.list(path, value)?.flatMap((each, at) => this.string([...path, at], each, expected) ?? []);
  }

  /** Reads one of some words. */
  word<T extends string>(path: Path, value: unknown, words: readonly T[]): T | undefined {
    if (value === undefined || words.includes(value as T)) return value as T | undefined;
    return this.refuse(path, value, `one of ${words.join(', ')}`);
  }

  /** Reads text by language; a plain string is in the first language. */
  text(path: Path, value: unknown): Text | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string') return { [this.language]: value };
    if (isMembers(value) && Object.keys(value).length > 0) {
      const wrong = Object.entries(value).find(([, each]) => typeof each !== 'string');
      return wrong === undefined ? (value as Text) : this.refuse([...path, wrong[0]], wrong[1], 'text');
    }
    return this.refuse(path, value, 'text, or an object of texts by language such as { "en": "…" }');
  }

  /** Reads an EDTF date; a whole number is a year. */
  edtf(path: Path, value: unknown): string | undefined {
    if (value === undefined) return undefined;
    const text = Number.isInteger(value) ? stringifyYear(value as number) : value;
    const example = 'an EDTF date such as 2024, 2024-06-19 or 2023-09/2024-06';
    if (typeof text !== 'string') return this.refuse(path, value, example, 'Cannot read this date');
    const parsed = parseEdtf(text);
    if (parsed.ok) return text;
    return this.refuse(
      path,
      value,
      example,
      `${parsed.issue.message} at character ${parsed.issue.offset + 1}`,
    );
  }
}

/** Whether a value is an object with members, and no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
