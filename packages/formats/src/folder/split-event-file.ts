import { describeValue } from '@linimasa/schema';
import type { Flaw } from './flaw.ts';

/** An event file in its two halves, with the offsets at which they start. */
export interface EventFile {
  readonly matter: { readonly offset: number; readonly text: string };
  readonly body: { readonly offset: number; readonly text: string };
}

/** Splits an event file into YAML front matter and Markdown body, or says why it cannot. */
export function splitEventFile(text: string): EventFile | Flaw {
  const first = readLine(text, 0);
  if (first.text !== '---') {
    const received = first.text === '' ? 'an empty line' : describeValue(first.text);
    return { offset: 0, path: [], message: 'No front matter', expected: 'a first line of "---"', received };
  }
  for (let at = first.next; at < text.length; ) {
    const line = readLine(text, at);
    if (line.text === '---') {
      const matter = { offset: first.next, text: text.slice(first.next, at) };
      return { matter, body: { offset: line.next, text: text.slice(line.next) } };
    }
    at = line.next;
  }
  const expected = 'a line of "---" below the front matter';
  return {
    offset: 0,
    path: [],
    message: 'The front matter does not end',
    expected,
    received: 'the end of the file',
  };
}

/** The line at an offset without its line break and trailing spaces, and where the next one starts. */
export function readLine(text: string, at: number): { text: string; next: number } {
  const end = text.indexOf('\n', at);
  return {
    text: text.slice(at, end === -1 ? undefined : end).trimEnd(),
    next: end === -1 ? text.length : end + 1,
  };
}
