import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a paragraph gave: ids of the events and claims that cite it, or why it gave nothing. */
export interface ParagraphYield {
  readonly events?: readonly string[];
  readonly claims?: readonly string[];
  readonly nothing?: string;
}

/** A source's paragraphs: how many there are, and what each gave. */
export interface SourceCoverage {
  readonly paragraphs: number;
  readonly gave: Readonly<Record<number, ParagraphYield>>;
}

/** The coverage table, by source id. */
export function readCoverage(): Readonly<Record<string, SourceCoverage>> {
  return parse(readFileSync(join(import.meta.dirname, 'coverage.yaml'), 'utf8')) as Record<
    string,
    SourceCoverage
  >;
}
