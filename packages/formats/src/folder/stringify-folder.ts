import type { WrittenEvent, WrittenText } from '@linimasa/schema/zod';
import { stringify } from 'yaml';
import { YAML_FILES } from './list-files.ts';
import type { WrittenChronicle } from './written-chronicle.ts';

/** The inverse of {@link parseFolder}: the files of a chronicle folder, paths with `/` to texts. Empty parts have no file. */
export function stringifyFolder(chronicle: WrittenChronicle): ReadonlyMap<string, string> {
  const { events, ...parts } = chronicle;
  const language = chronicle.timeline.languages[0] ?? 'und';
  const files = Object.entries(parts)
    .filter(([, part]) => Object.keys(part).length > 0)
    .map(([name, part]) => [YAML_FILES[name as keyof typeof parts], stringifyYaml(part)] as const);
  return new Map([
    ...files,
    ...events.map((event) => [`events/${event.id}.md`, stringifyEvent(event, language)] as const),
  ]);
}

function stringifyEvent({ id: _id, summary, ...matter }: WrittenEvent, language: string): string {
  const body = summary === undefined ? '' : `\n${stringifySummary(summary, language)}`;
  return `---\n${stringifyYaml(matter)}---\n${body}`;
}

/** The first language stands without a heading. */
function stringifySummary(summary: WrittenText, language: string): string {
  const texts = typeof summary === 'string' ? { [language]: summary } : summary;
  const { [language]: first, ...others } = texts;
  const sections = Object.entries(others).map(([tag, text]) => `## ${tag}\n\n${indentHeadings(text)}\n`);
  return [...(first === undefined ? [] : [`${indentHeadings(first)}\n`]), ...sections].join('\n');
}

/** A line of the text itself must not switch the language. Markdown reads it the same with a space before it. */
function indentHeadings(text: string): string {
  return text.replaceAll(/^##(?=[ \t])/gm, ' ##');
}

function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
