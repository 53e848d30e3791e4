import * as z from 'zod/mini';
import { describeValue, type Issue } from './issue.ts';
import { findNearest } from './nearest.ts';

/** Schemas of ours say what they expected behind this mark; everything else is worded here. */
const EXPECTED = '; expected ';

/** The message of a schema of ours: what is wrong, and what would have been right. */
export function say(message: string, expected: string): string {
  return message + EXPECTED + expected;
}

/** An object that knows no other members: each unknown one is an issue of its own, with the nearest name. */
export function strict<const Shape extends z.core.$ZodLooseShape>(shape: Shape, noun = 'member') {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys.map((key) => sayUnknown(key, known, noun)).join('\n');
    },
  });
}

function sayUnknown(key: string, known: readonly string[], noun: string): string {
  const nearest = findNearest(key, known);
  const names = known.length === 0 ? `no ${noun} at all` : `one of ${known.join(', ')}`;
  return say(`Unknown ${noun} ${describeValue(key)}`, nearest === undefined ? names : `"${nearest}"`);
}

/** Turns zod's issues into ours: path, message, what was expected, and what stood at the path in `input`. */
export function toIssues(
  error: z.core.$ZodError,
  input: unknown,
  prefix: readonly (string | number)[] = [],
): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code !== 'unrecognized_keys') {
      const missing = readPath(input, path) === undefined;
      return [toIssue(input, prefix, path, word(issue, missing))];
    }
    const lines = issue.message.split('\n');
    return issue.keys.map((key, index) =>
      toIssue(input, prefix, [...path, key], splitMessage(lines[index] ?? '')),
    );
  });
}

interface Wording {
  readonly message: string;
  readonly expected?: string;
}

function toIssue(input: unknown, prefix: Issue['path'], path: Issue['path'], wording: Wording): Issue {
  const value = readPath(input, path);
  return {
    path: [...prefix, ...path],
    ...wording,
    received: value === undefined ? 'nothing' : describeValue(value),
  };
}

function splitMessage(text: string): Wording {
  // From the end: what a message quotes of the input may hold the mark, what was expected does not.
  const mark = text.lastIndexOf(EXPECTED);
  return mark === -1
    ? { message: text }
    : { message: text.slice(0, mark), expected: text.slice(mark + EXPECTED.length) };
}

function word(issue: z.core.$ZodIssue, missing: boolean): Wording {
  if (issue.message.includes(EXPECTED)) return splitMessage(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return { message: missing ? 'Missing' : 'Wrong type', expected: nameType(issue.expected) };
    case 'invalid_value':
      return {
        message: missing ? 'Missing' : 'Unknown value',
        expected: `one of ${issue.values.map(String).join(', ')}`,
      };
    case 'too_small':
      return { message: 'Too small', expected: `at least ${issue.minimum}${nameUnit(issue.origin)}` };
    case 'too_big':
      return { message: 'Too large', expected: `at most ${issue.maximum}${nameUnit(issue.origin)}` };
    default:
      return { message: issue.message };
  }
}

function nameType(expected: string): string {
  if (expected === 'object' || expected === 'record') return 'a map';
  if (expected === 'array') return 'a list';
  return expected === 'int' ? 'a whole number' : `a ${expected}`;
}

function nameUnit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function readPath(input: unknown, path: readonly (string | number)[]): unknown {
  let value = input;
  for (const [index, key] of path.entries()) {
    // A short form, such as text without a language, stands for the members it would have had.
    if (typeof value !== 'object' || value === null) return value;
    const members = value as Record<string | number, unknown>;
    // A URL names a member of a map in one: `extra.NAME`.
    const dotted = `${key}.${path[index + 1]}`;
    if (Object.hasOwn(members, dotted)) return readPath(members[dotted], path.slice(index + 2));
    if (!Object.hasOwn(members, key)) return undefined;
    value = members[key];
  }
  return value;
}
