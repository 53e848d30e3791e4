import { describe, expect, it } from 'vitest';
import { stringifyPath } from '../problem/issue.ts';
import { parseChronicle } from './parse-chronicle.ts';

const timeline = { id: 't', title: 'T', languages: ['en'], zone: 'UTC' };
const vocabulary = {
  attributes: {
    supplied: { question: 'How many containers?', type: 'quantity', unit: 'containers' },
    name: { question: 'What is it called?', type: 'text' },
    delegation: { question: 'Who came along?', type: 'actors' },
  },
  units: { containers: { label: 'containers' } },
};
const actors = [{ id: 'miller', type: 'person', name: 'Miller' }];
const sources = [{ id: 's', type: 'article', title: 'S', language: 'en' }];

function parse(claims: readonly object[], more: object = {}) {
  return parseChronicle({
    timeline,
    vocabulary,
    actors,
    sources,
    events: [
      { id: 'before', title: 'B' },
      { id: 'transfer', title: 'T', claims },
    ],
    ...more,
  });
}

function listIssues(claims: readonly object[], more: object = {}) {
  const result = parse(claims, more);
  return (result.ok ? result.warnings : result.issues).map(
    ({ path, message, expected }) => `${stringifyPath(path)}: ${message}; ${expected ?? ''}`,
  );
}

const withEvent = (event: object, more: object = {}) =>
  listIssues([], { events: [{ id: 'a', title: 'A', ...event }], ...more });

const nameClaim = (index: number) => `c${index}`;
const denyClaim = (id: string, claim: string) => ({ id, about: { claim }, stance: 'denies' });

const SAID = { id: 'c', about: { attribute: 'supplied' }, stance: 'alleges', value: 11_000 };

describe('parseChronicle() on claims', () => {
  it('takes claims out of their events and writes every short form out', () => {
    const result = parse([{ ...SAID, claimants: ['miller'] }]);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.events.some((event) => 'claims' in event)).toBe(false);
    expect(result.value.claims).toEqual([
      {
        id: 'c',
        about: { event: 'transfer', attribute: 'supplied' },
        stance: 'alleges',
        value: { n: 11_000 },
        claimants: ['miller'],
        attribution: 'named',
        repeated: false,
        citations: [],
        review: 'published',
      },
    ]);
  });

  it('takes a claim without a subject for one about its event, and lists for complete', () => {
    const delegation = {
      ...SAID,
      id: 'd',
      about: { attribute: 'delegation' },
      value: { actors: ['miller'] },
    };
    const result = parse([{ id: 'c', stance: 'denies' }, delegation]);
    expect(result.ok && result.value.claims.map(({ about }) => about)).toEqual([
      { event: 'transfer' },
      { event: 'transfer', attribute: 'delegation' },
    ]);
    expect(result.ok && result.value.claims[0]?.attribution).toBe('unattributed');
    expect(result.ok && result.value.claims[1]?.value).toEqual({ actors: ['miller'], complete: true });
  });

  it('takes claims of a list of their own, too', () => {
    const claims = [{ ...SAID, about: { event: 'before', attribute: 'supplied' } }];
    const result = parse([{ ...SAID, id: 'other' }], { claims });
    expect(result.ok && result.value.claims.map(({ id }) => id)).toEqual(['c', 'other']);
  });

  it.each<[string, object, string]>([
    ['an unknown member', { stanse: 'denies' }, 'stanse: Unknown member "stanse"; "stance"'],
    ['a stance that is none', { stance: 'says' }, 'stance: Unknown value; one of asserts,'],
    [
      'a question nobody asks',
      { about: { attribute: 'suplied' } },
      'about.attribute: There is no attribute "suplied"; "supplied"',
    ],
    [
      'a claimant who is nobody',
      { claimants: ['milller'] },
      'claimants[0]: There is no actor "milller"; "miller"',
    ],
    ['an event of saying that is none', { in: 'befor' }, 'in: There is no event "befor"; "before"'],
    [
      'a value of another type',
      { value: 'many' },
      'value: supplied is answered by a number, not by text; a number',
    ],
    ['a value of two forms', { value: { n: 1, text: 'one' } }, 'value: What is the value?; one of n, vague,'],
    ['a value of no form', { value: { unit: 'containers' } }, 'value: What is the value?; one of n, vague,'],
    [
      'a member of another form',
      { value: { n: 1, complete: true } },
      'value.complete: complete says nothing beside n; n with op,',
    ],
    [
      'a range that runs backward',
      { value: { n: 12, max: 10 } },
      'value.max: Cannot use this range; more than 12',
    ],
    [
      'a range with a comparison',
      { value: { n: 1, max: 2, op: 'gt' } },
      'value.op: A range has no comparison; n and max alone',
    ],
    [
      'a number in the wrong unit',
      { value: { n: 1, unit: 'tons' } },
      'value.unit: There is no unit "tons"; an id of',
    ],
    ['no value', { value: undefined }, 'value: Missing; what the claim alleges'],
    [
      'a value without a question',
      { about: { event: 'before' } },
      'value: A value answers a question; about.attribute',
    ],
    [
      'two subjects',
      { about: { event: 'before', claim: 'c' } },
      'about: What is it about?; an event, an event and',
    ],
    [
      'a claim about itself',
      { about: { claim: 'c' }, stance: 'denies', value: undefined },
      'about.claim: These claims are about each other: c → c',
    ],
    [
      'an allegation of a claim',
      { about: { claim: 'd' }, value: undefined },
      'stance: Cannot say this of a claim; one of confirms',
    ],
    ['a name without a claimant', { attribution: 'named' }, 'claimants: Nobody named; who says so'],
    [
      'a claimant without attribution',
      { claimants: ['miller'], attribution: 'unattributed' },
      'attribution: Somebody says so; named',
    ],
    [
      'a saying dated twice',
      { in: 'before', said: '2024' },
      'said: Said twice; either in, an event, or said',
    ],
    ['an id that is taken', { id: 'd' }, 'id: The id "d" is taken; an id that no other record has'],
  ])('refuses %s where it stands', (_name, members, issue) => {
    const other = { ...SAID, id: 'd' };
    const claim = Object.entries({ ...SAID, ...members }).filter(([, value]) => value !== undefined);
    const issues = listIssues([other, Object.fromEntries(claim)]);
    expect(issues[0]).toContain(`events[1].claims[1].${issue}`);
  });

  it('refuses claims that are no list, and a circle of claims once', () => {
    expect(listIssues({ c: SAID } as unknown as object[])).toEqual([
      'events[1].claims: Wrong type; a list of claims',
    ]);
    expect(listIssues([denyClaim('a', 'b'), denyClaim('b', 'a'), denyClaim('x', 'a')])).toEqual([
      'events[1].claims[0].about.claim: These claims are about each other: a → b → a; a claim about an event at the end of the chain',
    ]);
  });

  it('follows a chain of thousands of claims in linear time', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      denyClaim(nameClaim(index), nameClaim(index + 1)),
    );
    expect(listIssues([...chain, denyClaim(nameClaim(20_000), nameClaim(0))])).toHaveLength(1);
  });

  it('asks for translations of what claims say', () => {
    const issues = listIssues([{ ...SAID, about: { attribute: 'name' }, value: 'pact' }], {
      timeline: { ...timeline, languages: ['en', 'id'] },
    });
    expect(issues).toContain('events[1].claims[0].value.text: No id text; text in en, id');
  });
});

describe('parseChronicle() on the members of events', () => {
  it('reads dates counted from other events, and limits that are dates or events', () => {
    const events = [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B', when: { relative: { to: 'a', offset: '-P2Y', op: 'lt' } } },
      { id: 'c', title: 'C', when: { between: { after: 'a', before: '2024-06-19' } } },
    ];
    expect(listIssues([], { events })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no date at all', { when: { basis: 'stated' } }, 'when: No date; edtf, relative or between'],
    [
      'two dates',
      { when: { edtf: '2024', relative: { to: 'a', offset: 'P1M' } } },
      'when.relative: Two dates;',
    ],
    [
      'an offset that is none',
      { when: { relative: { to: 'a', offset: 'soon' } } },
      'when.relative.offset: Cannot read the offset;',
    ],
    [
      'a limit that names nothing',
      { when: { between: { after: 'nothing' } } },
      'when.between.after: There is no event "nothing";',
    ],
    ['no limits', { when: { between: {} } }, 'when.between: Between what?; after, before or both'],
    ['an importance beyond 1', { importance: 2 }, 'importance: Too large; at most 1'],
    [
      'a picture from nowhere',
      { media: [{ alt: 'A plane' }] },
      'media[0]: Where is it?; either a file or a url',
    ],
    [
      'a field nobody declared',
      { extra: { casualties: 3 } },
      'extra.casualties: The timeline has no field "casualties";',
    ],
    [
      'a locator without a place',
      { citations: [{ source: 's', locator: { starts: 'In' } }] },
      'citations[0].locator: Where is it?;',
    ],
  ])('refuses %s', (_name, event, issue) => {
    expect(withEvent(event)[0]).toContain(`events[0].${issue}`);
  });

  it('asks of a field’s value what the field declares', () => {
    const fields = { deaths: { label: 'Deaths', type: 'number' }, day: { label: 'Day', type: 'date' } };
    const more = { timeline: { ...timeline, fields } };
    expect(withEvent({ extra: { deaths: 3, day: '2024-06~' } }, more)).toEqual([]);
    expect(withEvent({ extra: { deaths: 'three', day: 'soon' } }, more)).toEqual([
      'events[0].extra.deaths: Cannot use this as deaths; a number',
      'events[0].extra.day: Cannot use this as day; an EDTF date in quotes',
    ]);
  });
});
