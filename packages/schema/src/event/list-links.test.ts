import { describe, expect, it } from 'vitest';
import { listLinks } from './list-links.ts';
import { parseHead } from './parse-head.ts';

describe('listLinks()', () => {
  it('names every event that an event names, dates aside', () => {
    const event = {
      id: 'signing',
      when: { relative: { to: 'visit', offset: 'P2M' }, between: { after: '2024-06', before: 'departure' } },
      scheduled: [{ relative: { to: 'invitation', offset: 'P1D' } }],
      relations: [{ type: 'part-of', to: 'summit' }],
      who: [{ actor: 'kim' }],
    };
    expect(listLinks('event', event).map(({ kind, id }) => `${kind}:${id}`)).toEqual([
      'event:summit',
      'event:visit',
      'event:departure',
      'event:invitation',
    ]);
  });

  it('names what claims are about and where they were made, those within an event with them', () => {
    const claim = { id: 'denial', about: { claim: 'first' }, in: 'briefing', said: { edtf: '2024' } };
    expect(listLinks('claim', claim)).toEqual([
      { kind: 'claim', id: 'first' },
      { kind: 'event', id: 'briefing' },
    ]);
    expect(listLinks('event', { id: 'signing', claims: [{ id: 'first' }, claim] })).toEqual([
      { kind: 'claim', id: 'first' },
      { kind: 'event', id: 'signing' },
      { kind: 'claim', id: 'denial' },
      { kind: 'claim', id: 'first' },
      { kind: 'event', id: 'briefing' },
    ]);
  });

  it.each([
    null,
    'text',
    [],
    { relations: 'no', when: { between: { after: 7 } }, claims: [null, 'no'] },
    { claims: {} },
  ])('passes over what is no name: %j', (record) => {
    expect(listLinks('event', record)).toEqual([]);
  });
});

describe('parseHead()', () => {
  it('checks events and claims in pieces, under a head that is checked once', () => {
    const { issues, parseRecords } = parseHead({
      timeline: { id: 'made', title: 'Made', languages: ['en'], zone: 'UTC' },
      vocabulary: { kinds: { visit: { label: 'Visit', order: 1 } } },
      actors: [{ id: 'kim', type: 'person', name: 'Kim', members: ['nobody'] }],
    });
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['actors.0.members.0']);
    const { events, issues: none } = parseRecords({
      events: [{ id: 'a', title: 'A', kind: 'visit', who: [{ actor: 'kim' }] }],
    });
    expect(none).toEqual([]);
    expect(events).toMatchObject([{ id: 'a', title: { en: 'A' } }]);
    const wrong = parseRecords({
      events: [{ id: 'b', title: 'B', kind: 'visits', claims: [{ id: 'c', stance: 'asserts', in: 'a' }] }],
    });
    expect(wrong.issues.map(({ path }) => path.join('.'))).toEqual(['events.0.kind', 'events.0.claims.0.in']);
  });
});
