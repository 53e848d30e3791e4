import { describe, expect, it } from 'vitest';
import type { FolderIssue } from './folder-issue.ts';
import { parseFolder } from './parse-folder.ts';
import { readFixture } from './read-fixture.suite.ts';

/** `file:line:column  path: message | expected | received`, the way a person meets it. */
function listIssues(files: ReadonlyMap<string, string>, unread?: readonly FolderIssue[]): string[] {
  const result = parseFolder(files, unread);
  return (result.ok ? result.warnings : result.issues).map((issue) => {
    const { file, line, column, path, message, expected, received, severity } = issue;
    const mark = severity === 'warning' ? 'warning ' : '';
    return `${mark}${file}:${line}:${column}  ${path}: ${message} | ${expected} | ${received}`;
  });
}

const EVENT = 'events/first-stone.md';
const SYNTAX = 'Cannot read this YAML: Nested mappings are not allowed in compact mappings';
const NOT_READ =
  'This file is not read | timeline.yaml, vocabulary.yaml, sources.yaml, actors.yaml, places.yaml or events/….md';

const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'broken-yaml-line': [
    `actors.yaml:3:9  : ${SYNTAX} | quotes around a text that holds ": " | "name: Port: Office"`,
  ],
  'unknown-member': [`${EVENT}:3:7  knid: Unknown member "knid" | "kind" | "works"`],
  'dangling-reference': [
    `${EVENT}:9:13  citations[0].source: There is no source "gazette-21" | "gazette-12" | "gazette-21"`,
  ],
  'duplicate-id': [
    `${EVENT}:1:1  id: The event id "first-stone" is taken by events/2031/first-stone.md | a file name that no other event has | "first-stone"`,
  ],
  'impossible-date': [
    `${EVENT}:4:7  when: Cannot read this date at character 9 | a day 01 to 28 | "2031-02-29"`,
  ],
  'date-taken-for-list': [
    `${EVENT}:4:7  when: YAML read this date as a list: put quotes around this date | "[2031-04,2031-05]" | ["2031-04","2031-05"]`,
  ],
  'date-taken-for-map': [
    `${EVENT}:4:7  when: YAML read this date as a map: put quotes around this date | "{2031-04,2031-05}" | {"2031-04":null,"2031-05":null}`,
  ],
  'missing-title': [`${EVENT}:2:1  title: Missing | text, or a map from language to text | nothing`],
  'unterminated-front-matter': [
    `${EVENT}:1:1  : The front matter does not end | a line of "---" below the front matter | the end of the file`,
  ],
  'unknown-language-heading': [
    `warning ${EVENT}:2:1  summary: No id text | text in en, id | text in en`,
    `${EVENT}:15:1  summary: Unknown language in a heading | one of "## en", "## id", the timeline's languages | "## fr"`,
  ],
  'many-problems-at-once': [
    'timeline.yaml:5:7  zone: Unknown time zone | an IANA zone such as Asia/Pyongyang | "Mars/Base"',
    'actors.yaml:3:2  : Cannot read this YAML: Unexpected scalar at node end | valid YAML | "name: Port Office"',
    'places.yaml:3:23  [0].coordinates.lat: Too small | at least -90 | -96.1',
    'events/Second Stone.md:1:1  id: Cannot use this id | a slug: lowercase letters, digits and single hyphens | "Second Stone"',
    'events/Second Stone.md:3:10  summary: The summary stands in the front matter | it below the front matter | "It stands here."',
    'events/Second Stone.md:10:1  summary.en: The summary in "en" is given twice | each language once | undefined',
    `${EVENT}:4:1  kind: Key given twice | each key once | "kind"`,
    `${EVENT}:4:7  kind: There is no kind "work" | "works" | "work"`,
    `${EVENT}:5:5  id: The id is not the name of the file | "first-stone" | "stone"`,
    `${EVENT}:6:15  when.edtf: Cannot read this date at character 1 | a year of four digits (longer ones begin with Y) | "20310401"`,
    `${EVENT}:6:31  when.zome: Unknown member "zome" | "zone" | "Asia/Jakarta"`,
    `${EVENT}:9:33  who[0].role: There is no role "bilder" | "builder" | "bilder"`,
    'events/third-stone.md:1:1  : No front matter | a first line of "---" | "no front matter"',
    `warning notes.txt:1:1  : ${NOT_READ} | undefined`,
    `warning places.yml:1:1  : ${NOT_READ} | undefined`,
  ],
};

describe('parseFolder()', () => {
  it.each(Object.entries(FAULTS))('places every issue of %s', (name, issues) => {
    const files = readFixture(name);
    expect(parseFolder(files).ok).toBe(false);
    expect(listIssues(files)).toEqual(issues);
  });

  it('reads a minimal folder', () => {
    const result = parseFolder(readFixture('minimal'));
    expect(result).toMatchObject({ ok: true, warnings: [], value: { timeline: { id: 'harbour' } } });
    expect(result.ok && result.value.events).toMatchObject([
      { id: 'first-stone', title: { en: 'First stone laid' }, status: 'occurred' },
    ]);
  });

  it('reads a full folder, the body being the summary', () => {
    const result = parseFolder(readFixture('full'));
    expect(result).toMatchObject({ ok: true, warnings: [] });
    const [opening, stone] = result.ok ? result.value.events : [];
    expect(opening).toMatchObject({
      id: 'opening',
      summary: { en: 'The harbour opens.\n\nIt is summer.', id: 'Pelabuhan dibuka.' },
      scheduled: [{ edtf: '[2032-05,2032-06]' }],
    });
    expect(stone).toMatchObject({ id: 'first-stone', when: { edtf: '2031-04-01' } });
  });

  it('answers the same whatever the line ends, the byte order mark and the order of files', () => {
    const files = readFixture('many-problems-at-once');
    const other = [...files]
      .toReversed()
      .map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const);
    expect(listIssues(new Map(other))).toEqual(listIssues(files));
    const full = readFixture('full');
    const windows = [...full].map(([file, text]) => [file, text.replaceAll('\n', '\r\n')] as const);
    expect(parseFolder(new Map(windows))).toEqual(parseFolder(full));
  });

  it.each(['timeline.yaml', 'vocabulary.yaml', 'sources.yaml', 'actors.yaml', 'places.yaml', EVENT])(
    'tells one issue where only %s is broken',
    (file) => {
      const files = readFixture('full').set(file, file === EVENT ? '---\na: b: c\n---\n' : 'a: b: c\n');
      expect(listIssues(files)).toHaveLength(1);
      expect(listIssues(files)[0]).toContain(`${file}:${file === EVENT ? 2 : 1}:4  : ${SYNTAX}`);
    },
  );

  it('tells what the caller could not read, and nothing that follows from it', () => {
    const files = readFixture('full');
    files.delete('actors.yaml');
    const place = { file: 'actors.yaml', line: 1, column: 1, path: '' };
    const issue: FolderIssue = { ...place, message: 'Not UTF-8', severity: 'error' };
    expect(parseFolder(files, [issue])).toEqual({ ok: false, issues: [issue] });
  });

  it('tells of a folder of events that the caller could not list, and not of relations into it', () => {
    const text = '---\ntitle: x\nwhen: 2031\nrelations: [{ type: follows, to: inside }]\n---\n';
    const files = readFixture('minimal').set('events/outside.md', text);
    const place = { file: 'events/locked', line: 1, column: 1, path: '' };
    const issue: FolderIssue = { ...place, message: 'Permission denied', severity: 'error' };
    expect(parseFolder(files, [issue])).toEqual({ ok: false, issues: [issue] });
    expect(parseFolder(files).ok).toBe(false);
  });

  it('asks for a timeline', () => {
    expect(listIssues(new Map())).toEqual([
      'timeline.yaml:1:1  : There is no timeline.yaml | a file that says the id, title, languages and zone | nothing',
    ]);
  });

  it.each([
    ['2031', '2031'],
    ['0044', '0044'],
    ['2031-04', '2031-04'],
    ['"[2031,2032]"', '[2031,2032]'],
  ])('reads the date %s as written', (written, edtf) => {
    const files = readFixture('minimal').set(EVENT, `---\ntitle: x\nwhen: ${written}\n---\n`);
    const result = parseFolder(files);
    expect(result.ok && result.value.events[0]?.when).toEqual({ edtf });
  });

  it.each(['20310401', '1e3', '2031.10', '0x7E8', '44'])('refuses the number %s as a date', (written) => {
    const files = readFixture('minimal').set(EVENT, `---\ntitle: x\nwhen: ${written}\n---\n`);
    expect(listIssues(files)).toEqual([expect.stringContaining(`${EVENT}:3:7  when: `)]);
  });
});
