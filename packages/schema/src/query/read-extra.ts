import type { Field, Timeline } from '../event/records.ts';
import { describeValue, type Issue } from '../problem/issue.ts';
import { findNearest } from '../problem/nearest.ts';

/** Values of a timeline's own fields by name, as text: each once, in order. */
export type ExtraValues = Readonly<Record<string, readonly string[]>>;

/** Reads the filters of a timeline's own fields, and finds those that it does not have and values that no event could. */
export function readExtra(
  { id, fields }: Pick<Timeline, 'id' | 'fields'>,
  asked: ExtraValues = {},
): { readonly extra: ExtraValues; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const extra: [string, readonly string[]][] = [];
  for (const name of Object.keys(asked).toSorted()) {
    const values = asked[name] ?? [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      issues.push(toUnknownIssue(id, name, Object.keys(fields)));
      continue;
    }
    const read = new Set<string>();
    for (const value of values) {
      const text = readValue(field.type, value);
      if (text === undefined) issues.push(toMisfitIssue(name, field.type, value));
      else read.add(text);
    }
    if (read.size > 0) extra.push([name, [...read].toSorted()]);
  }
  return { extra: Object.fromEntries(extra), issues };
}

/** The text of a value as events have it; `undefined` where a field of that type holds none such. */
function readValue(type: Field['type'], value: string): string | undefined {
  if (type === 'boolean') return value === 'true' || value === 'false' ? value : undefined;
  if (type !== 'number') return value;
  const number = Number(value);
  return value.trim() === '' || !Number.isFinite(number) ? undefined : String(number);
}

function toUnknownIssue(timeline: string, name: string, names: readonly string[]): Issue {
  const received = describeValue(name);
  const nearest = findNearest(name, names);
  const known = names.length === 0 ? 'no fields at all' : `one of ${names.join(', ')}`;
  return {
    path: [`extra.${name}`],
    message: `Timeline ${timeline} has no field ${received}`,
    expected: nearest === undefined ? known : describeValue(nearest),
    received,
  };
}

function toMisfitIssue(name: string, type: Field['type'], value: string): Issue {
  return {
    path: [`extra.${name}`],
    message: `No event can have this as ${name}`,
    expected: type === 'boolean' ? 'true or false' : 'a number',
    received: describeValue(value),
  };
}
