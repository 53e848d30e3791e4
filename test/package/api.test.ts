import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRIES, extractApi } from './extract-api.ts';

const extracted = ENTRIES.map((entry) => ({ entry, ...extractApi(entry, false) }));
/** Words that are no types, and parameters that take anything. */
const ALLOWED = /'[^']*'|"[^"]*"|\/\/.*|\b(?:input|value): (?:unknown|Readonly<Record<string, unknown>>)/g;
const reports = extracted.map(({ report }) => readFileSync(report, 'utf8'));

describe('the API report', () => {
  it.each(extracted)('of $entry is what the declarations say (else: pnpm api)', ({ same, messages }) => {
    expect(messages).toEqual([]);
    expect(same).toBe(true);
  });

  it('leaves no name out that an entry uses', () => {
    const exported = new Set(
      Array.from(
        reports.join('\n').matchAll(/^export (?:(?:declare )?\w+ (\w+)|\{ \w+ as (\w+) \})/gm),
        ([, name, alias]) => alias ?? name,
      ),
    );
    const missing = extracted.flatMap(({ forgotten }) => forgotten.map((name) => name.replace(/_\d+$/, '')));
    expect(missing.filter((name) => !exported.has(name))).toEqual([]);
  });

  it('has no `any` and no `unknown` but where anything may come', () => {
    const loose = reports.flatMap((report) =>
      report.split('\n').filter((line) => /\bany\b|\bunknown\b/.test(line.replace(ALLOWED, ''))),
    );
    expect(loose).toEqual([]);
  });
});
