import { describeValue } from '@linimasa/schema';
import type { Flaw } from './flaw.ts';
import { readLine } from './split-event-file.ts';

/** A summary in its languages, and the offset in the body at which each starts. */
export interface Summary {
  readonly texts: ReadonlyMap<string, { readonly offset: number; readonly text: string }>;
  readonly flaws: readonly Flaw[];
}

/**
 * Parses an event file's body: text in the first of `languages`, then `## xx` headings that switch to another.
 * Without `languages`, as when the timeline's file is broken, every heading passes.
 */
export function parseSummary(body: string, languages: readonly string[] | undefined): Summary {
  const texts = new Map<string, { offset: number; text: string }>();
  const flaws: Flaw[] = [];
  let language = languages?.[0] ?? 'und';
  let start = 0;
  let heading = 0;
  for (let at = 0; at < body.length; ) {
    const line = readLine(body, at);
    const name = readHeading(line.text);
    if (name !== undefined) {
      close(at);
      [language, start, heading] = [name, line.next, at];
      if (languages?.includes(name) === false) refuse(name, languages);
    }
    at = line.next;
  }
  close(body.length);
  return { texts, flaws };

  function close(end: number): void {
    const section = body.slice(start, end);
    const text = section.trim();
    if (text === '') return;
    if (texts.has(language)) {
      const message = `The summary in ${describeValue(language)} is given twice`;
      flaws.push({ offset: heading, path: ['summary', language], message, expected: 'each language once' });
    } else if (languages?.includes(language) !== false) {
      texts.set(language, { offset: start + section.indexOf(text), text: text.replaceAll('\r\n', '\n') });
    }
  }

  function refuse(name: string, known: readonly string[]): void {
    const expected = `one of ${known.map((tag) => `"## ${tag}"`).join(', ')}, the timeline's languages`;
    const received = describeValue(`## ${name}`);
    flaws.push({
      offset: heading,
      path: ['summary'],
      message: 'Unknown language in a heading',
      expected,
      received,
    });
  }
}

function readHeading(line: string): string | undefined {
  return line.startsWith('## ') || line.startsWith('##\t') ? line.slice(3).trim() : undefined;
}
