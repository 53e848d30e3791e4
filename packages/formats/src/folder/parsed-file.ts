import { describeValue, stringifyPath } from '@linimasa/schema';
import { createLineIndex } from './create-line-index.ts';
import { createLocator, type Location } from './create-locator.ts';
import type { Flaw } from './flaw.ts';
import type { FolderIssue } from './folder-issue.ts';
import { parseSummary } from './parse-summary.ts';
import { parseYaml } from './parse-yaml.ts';
import { splitEventFile } from './split-event-file.ts';

/** A file of the folder read on its own: its value, its own issues, and how to find a place in it. */
export interface ParsedFile {
  readonly file: string;
  readonly value: unknown;
  /** Nothing can be said about its content, nor about what refers to it. */
  readonly broken: boolean;
  readonly issues: readonly FolderIssue[];
  /** Says where a path into the value stands. */
  locate(path: Location['path']): { line: number; column: number; path: string };
}

/** Parses one of the YAML files that hold the timeline, its vocabulary or a list of records. */
export function parseYamlFile(file: string, source: string): ParsedFile {
  const text = withoutMark(source);
  const yaml = parseYaml(text);
  return finish({ file, text, ...yaml, locate: createLocator(yaml.root, text) });
}

/** Parses an event file: front matter with the body as its `summary`. `languages` are the timeline's. */
export function parseEventFile(
  file: string,
  source: string,
  languages: readonly string[] | undefined,
): ParsedFile {
  const text = withoutMark(source);
  const halves = splitEventFile(text);
  if ('message' in halves) {
    return finish({
      file,
      text,
      value: undefined,
      broken: true,
      flaws: [halves],
      locate: (path) => ({ offset: 0, path }),
    });
  }
  const { matter, body } = halves;
  const yaml = parseYaml(matter.text);
  const summary = parseSummary(body.text, languages);
  const inMatter = createLocator(yaml.root, matter.text);
  const flaws = [...shift(yaml.flaws, matter.offset), ...shift(summary.flaws, body.offset)];
  const value = isRecord(yaml.value) ? { ...yaml.value } : (yaml.value ?? {});
  if (isRecord(value)) {
    if (Object.hasOwn(value, 'summary')) {
      const { offset } = inMatter(['summary']);
      const received = describeValue(value['summary']);
      const message = 'The summary stands in the front matter';
      flaws.push({
        offset: matter.offset + offset,
        path: ['summary'],
        message,
        expected: 'it below the front matter',
        received,
      });
      delete value['summary'];
    }
    const texts = [...summary.texts].map(([language, { text: words }]) => [language, words]);
    if (texts.length > 0) value['summary'] = Object.fromEntries(texts);
  }
  const locate = (path: Location['path']): Location => {
    const section = path[0] === 'summary' ? summary.texts.get(String(path[1])) : undefined;
    if (section !== undefined) return { offset: body.offset + section.offset, path };
    const found = inMatter(path);
    return { offset: matter.offset + found.offset, path: found.path };
  };
  return finish({ file, text, value, broken: yaml.broken, flaws, locate });
}

function finish(read: {
  file: string;
  text: string;
  value: unknown;
  broken: boolean;
  flaws: readonly Flaw[];
  locate: (path: Location['path']) => Location;
}): ParsedFile {
  const { file, value, broken, flaws, locate } = read;
  const toPosition = createLineIndex(read.text);
  const toIssue = ({ offset, path, ...flaw }: Flaw): FolderIssue => {
    return { file, ...toPosition(offset), path: stringifyPath(path), ...flaw, severity: 'error' };
  };
  return {
    file,
    value,
    broken,
    issues: flaws.map(toIssue),
    locate: (path) => {
      const found = locate(path);
      return { ...toPosition(found.offset), path: stringifyPath(found.path) };
    },
  };
}

function shift(flaws: readonly Flaw[], by: number): Flaw[] {
  return flaws.map((flaw) => ({ ...flaw, offset: flaw.offset + by }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Drops the byte order mark that some editors write. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
