import { describe, expect, it } from 'vitest';
import { parseChronicle } from './parse-chronicle.ts';

const timeline = { id: 'tides', title: 'Tides', languages: ['en'], zone: 'UTC' };
const vocabulary = { kinds: { flood: { label: 'Flood' } }, tags: { wet: { label: 'Wet' } } };

function check(...events: readonly object[]) {
  const result = parseChronicle({ timeline, vocabulary, events });
  return result.ok ? [] : result.issues.map(({ path, ...issue }) => ({ path: path.join('.'), ...issue }));
}

describe('parseChronicle()', () => {
  it('writes every short form out', () => {
    const result = parseChronicle({ timeline, events: [{ id: 'a', title: 'A', when: 1948 }] });
    expect(result.ok && result.value.events[0]).toEqual({
      id: 'a',
      title: { en: 'A' },
      when: { edtf: '1948' },
      status: 'occurred',
      media: [],
      extra: {},
      review: 'published',
      formerIds: [],
      scheduled: [],
      where: [],
      who: [],
      tags: [],
      citations: [],
      relations: [],
    });
  });

  it.each([
    ['a missing title', { id: 'a' }, 'title', 'Missing', 'nothing'],
    ['an unknown member', { id: 'a', title: 'A', titel: 'B' }, 'titel', 'Unknown member "titel"', '"B"'],
    [
      'a list for a date',
      { id: 'a', title: 'A', when: [2024, 2025] },
      'when',
      'YAML read this date as a list: put quotes around this date',
      '[2024,2025]',
    ],
    [
      'a map for a date',
      { id: 'a', title: 'A', when: { edtf: { '2024': null } } },
      'when.edtf',
      'YAML read this date as a map: put quotes around this date',
      '{"2024":null}',
    ],
    ['a tag given twice', { id: 'a', title: 'A', tags: ['wet', 'wet'] }, 'tags.1', 'Given twice', '"wet"'],
    [
      'a wrong zone',
      { id: 'a', title: 'A', when: { edtf: '2024', zone: '+09:00' } },
      'when.zone',
      'Unknown time zone',
      '"+09:00"',
    ],
    [
      'a part without a day',
      { id: 'a', title: 'A', when: { edtf: '2024-06', part: 'night' } },
      'when.part',
      'A part of the day needs a day',
      '"night"',
    ],
    [
      'fills with nothing stated',
      { id: 'a', title: 'A', when: { between: { after: '2024' }, fills: true } },
      'when.fills',
      'Nothing is stated that could be filled',
      'true',
    ],
    [
      'a margin of a limit',
      { id: 'a', title: 'A', when: { between: { after: '2024' }, margin: 'P1D' } },
      'when.margin',
      'A limit has no margin',
      '"P1D"',
    ],
    [
      'a date counted from itself',
      { id: 'a', title: 'A', when: { relative: { to: 'a', offset: 'P1D' } } },
      'when.relative.to',
      'An event cannot be related to itself',
      '"a"',
    ],
    [
      'a limit by itself',
      { id: 'a', title: 'A', when: { edtf: '2024', between: { before: 'a' } } },
      'when.between.before',
      'An event cannot be related to itself',
      '"a"',
    ],
    [
      'an unknown kind',
      { id: 'a', title: 'A', kind: 'floot' },
      'kind',
      'There is no kind "floot"',
      '"floot"',
    ],
    ['an unknown status', { id: 'a', title: 'A', status: 'done' }, 'status', 'Unknown value', '"done"'],
    [
      'a relation to itself',
      { id: 'a', title: 'A', relations: [{ type: 'follows', to: 'a' }] },
      'relations.0.to',
      'An event cannot be related to itself',
      '"a"',
    ],
    ['a bad id', { id: 'A b', title: 'A' }, 'id', 'Cannot use this id', '"A b"'],
    ['NUL in text', { id: 'a', title: 'A\0' }, 'title.en', 'Cannot use this text', '"A\\u0000"'],
  ])('names path, value and expectation of %s', (_, event, path, message, received) => {
    expect(check(event)).toEqual([
      { path: `events.0.${path}`, message, received, expected: expect.any(String) },
    ]);
  });

  it('suggests the nearest known name', () => {
    expect(check({ id: 'a', title: 'A', kind: 'floot', sumary: 'x' })).toMatchObject([
      { path: 'events.0.sumary', expected: '"summary"' },
      { path: 'events.0.kind', expected: '"flood"' },
    ]);
  });

  it('refuses an id that a server needs for itself', () => {
    const result = parseChronicle({ timeline: { ...timeline, id: 'docs', title: 'T' } });
    expect(result.ok || result.issues).toMatchObject([{ path: ['timeline', 'id'], expected: 'another id' }]);
  });

  it('refuses a view that ends before it starts', () => {
    const view = { from: '2024', to: '2020' };
    const result = parseChronicle({ timeline: { ...timeline, title: 'T', view } });
    expect(result.ok || result.issues).toMatchObject([
      { path: ['timeline', 'view', 'to'], received: '"2020"' },
    ]);
  });

  it('reports everything at once, and a faulty record still counts as there', () => {
    const issues = check(
      { id: 'a', title: '', when: '2024-13' },
      { id: 'b', title: 'B', relations: [{ type: 'follows', to: 'a' }] },
      { id: 'b', title: 'B', where: ['nowhere'] },
    );
    expect(issues.map(({ path }) => path)).toEqual([
      'events.0.title.en',
      'events.0.when.edtf',
      'events.2.id',
      'events.2.where.0',
    ]);
  });

  it('warns of missing translations, or refuses where the timeline requires them', () => {
    const both = { ...timeline, title: { en: 'Tides', id: 'Pasang' }, languages: ['en', 'id'] };
    const events = [{ id: 'a', title: 'A' }];
    const lenient = parseChronicle({ timeline: both, events });
    expect(lenient.ok && lenient.warnings).toMatchObject([
      { path: ['events', 0, 'title'], message: 'No id text' },
    ]);
    expect(parseChronicle({ timeline: { ...both, requireLanguages: true }, events }).ok).toBe(false);
  });

  it.each([
    [undefined],
    [null],
    [3],
    ['text'],
    [[]],
    [{}],
    [{ timeline: null, events: 'x' }],
    [{ timeline, events: [null, 3, []] }],
  ])('refuses %j without an exception', (input) => {
    const result = parseChronicle(input);
    expect(result.ok ? [] : result.issues).not.toEqual([]);
  });
});
