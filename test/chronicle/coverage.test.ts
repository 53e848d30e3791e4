import type { Citation } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { readChronicle } from './read-chronicle.ts';
import { readCoverage } from './read-coverage.ts';

const result = readChronicle();
if (!result.ok) throw new Error(`Cannot read the chronicle: ${JSON.stringify(result.issues)}`);
const { sources, events, claims } = result.value;
const coverage = readCoverage();

/** One line for each record and paragraph that it cites: `source 12: events some-id`. */
function listCited(kind: 'events' | 'claims', id: string, citations: readonly Citation[]): string[] {
  return citations.map(({ source, locator }) => `${source} ${locator?.paragraph}: ${kind} ${id}`);
}

const cited = new Set([
  ...events.flatMap(({ id, citations, scheduled }) =>
    listCited('events', id, [...citations, ...scheduled.flatMap((plan) => plan.citations)]),
  ),
  ...claims.flatMap(({ id, citations }) => listCited('claims', id, citations)),
]);

const entries = Object.entries(coverage).flatMap(([source, { gave }]) =>
  Object.entries(gave).map(([paragraph, entry]) => ({ place: `${source} ${paragraph}`, ...entry })),
);

const listed = new Set(
  entries.flatMap(({ place, events: eventIds = [], claims: claimIds = [] }) => [
    ...eventIds.map((id) => `${place}: events ${id}`),
    ...claimIds.map((id) => `${place}: claims ${id}`),
  ]),
);

describe('the coverage table', () => {
  it('has every source', () => {
    expect(Object.keys(coverage).toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
  });

  it('has every paragraph of every source, and no other', () => {
    for (const [source, { paragraphs, gave }] of Object.entries(coverage)) {
      const expected = Array.from({ length: paragraphs }, (_, index) => String(index + 1));
      expect(Object.keys(gave), source).toEqual(expected);
    }
  });

  it('names for each paragraph everything that cites it', () => {
    expect(Array.from(cited.difference(listed))).toEqual([]);
  });

  it('names nothing that does not cite the paragraph', () => {
    expect(Array.from(listed.difference(cited))).toEqual([]);
  });

  it('says why where a paragraph gave nothing, and only there', () => {
    const amiss = entries.filter(({ events: eventIds = [], claims: claimIds = [], nothing }) => {
      const gaveSome = eventIds.length + claimIds.length > 0;
      return gaveSome ? nothing !== undefined : (nothing ?? '').trim().split(' ').length < 2;
    });
    expect(amiss).toEqual([]);
  });
});
