import { STANCES } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { listCitations } from './list-citations.ts';
import { parseFolder } from './parse-folder.ts';
import { readFixture } from './read-fixture.suite.ts';

const EVENT = 'events/first-stone.md';

const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'unknown-attribute': [
    `${EVENT}:6:25  claims[0].about.attribute: There is no attribute "stone" | "stones" | "stone"`,
  ],
  'dangling-claimant': [
    `${EVENT}:9:17  claims[0].claimants[0]: There is no actor "port-ofice" | "port-office" | "port-ofice"`,
  ],
  'dangling-claim': [
    `${EVENT}:14:21  claims[1].about.claim: There is no claim "office-stone" | "office-stones" | "office-stone"`,
  ],
  'value-of-wrong-type': [
    `${EVENT}:8:12  claims[0].value: stones is answered by a number, not by actors | a number | {"actors":["port-office"],"complete":true}`,
  ],
  'unknown-member-in-claim': [
    `${EVENT}:8:26  claims[0].value.unti: Unknown member "unti" | "unit" | "stones"`,
  ],
  'number-that-is-none': [`${EVENT}:8:17  claims[0].value.n: Wrong type | a number | "many"`],
  'unknown-stance': [
    `${EVENT}:7:13  claims[0].stance: Unknown value | one of ${STANCES.join(', ')} | "assert"`,
  ],
  'duplicate-claim': [
    `${EVENT}:13:9  claims[1].id: The id "office-stones" is taken | an id that no other record has | "office-stones"`,
  ],
  'claims-that-are-no-list': [
    `${EVENT}:4:1  claims: Wrong type | a list of claims | {"id":"office-stones","stance":"asserts"}`,
  ],
  'attribute-without-question': [
    'vocabulary.yaml:2:3  attributes.stones.question: Missing | text, or a map from language to text | nothing',
  ],
};

describe('parseFolder() with claims', () => {
  it('lifts the claims of an event, each about that event unless it says otherwise', () => {
    const result = parseFolder(readFixture('claims'));
    expect(result).toMatchObject({ ok: true, warnings: [] });
    expect(result.ok && result.value.claims).toMatchObject([
      { id: 'office-stones', about: { event: 'first-stone', attribute: 'stones' }, value: { n: 1 } },
      { id: 'gazette-doubts', about: { claim: 'office-stones' }, said: { edtf: '2031' } },
    ]);
  });

  it.each(Object.entries(FAULTS))('places the one issue of %s', (name, issues) => {
    const result = parseFolder(readFixture(name));
    const told = (result.ok ? [] : result.issues).map(
      ({ file, line, column, path, message, expected, received }) =>
        `${file}:${line}:${column}  ${path}: ${message} | ${expected} | ${received}`,
    );
    expect(told).toEqual(issues);
  });
});

describe('listCitations()', () => {
  it('places the citations of events, plans and claims', () => {
    const claims = readFixture('claims').get(EVENT) ?? '';
    const more =
      'scheduled:\n- edtf: 2030\n  citations: [{ source: gazette-11 }]\ncitations:\n- source: gazette-12\nclaims:';
    const files = new Map([
      ['timeline.yaml', 'citations: [x]'],
      ['events/b.md', '---\ncitations: none\n---\n'],
      [EVENT, claims.replace('claims:', more)],
    ]);
    const found = listCitations(files).map(
      ({ file, line, column, path, citation }) => `${file}:${line}:${column} ${path} ${citation.source}`,
    );
    expect(found).toEqual([
      `${EVENT}:6:15 scheduled[0].citations[0] gazette-11`,
      `${EVENT}:8:3 citations[0] gazette-12`,
      `${EVENT}:16:9 claims[0].citations[0] gazette-12`,
    ]);
  });
});
