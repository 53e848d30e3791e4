import type { Claim } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { readChronicle } from './read-chronicle.ts';

const result = readChronicle();
if (!result.ok) throw new Error(`Cannot read the chronicle: ${JSON.stringify(result.issues)}`);
const { claims, events, vocabulary } = result.value;
const find = (id: string): Claim | undefined => claims.find((claim) => claim.id === id);
const idsOf = (when: (claim: Claim) => boolean) => claims.filter(when).map(({ id }) => id);

describe('the claims of the chronicle', () => {
  it('are of the order of what five articles attribute', () => {
    expect(claims.length).toBeGreaterThanOrEqual(110);
    expect(claims.length).toBeLessThanOrEqual(160);
  });

  it('cite paragraphs by number and digest', () => {
    const bare = idsOf(
      ({ citations }) =>
        citations.length === 0 ||
        citations.some(({ locator, digest }) => locator?.paragraph === undefined || digest === undefined),
    );
    expect(bare).toEqual([]);
  });

  it('are said by those who speak in the event of saying, in a passage that it cites', () => {
    const amiss = idsOf(({ in: saying, claimants, citations }) => {
      const event = events.find(({ id }) => id === saying);
      if (event === undefined) return false;
      const speakers = new Set(event.who.map(({ actor }) => actor));
      const passages = new Set(event.citations.map(({ digest }) => digest));
      return (
        claimants.some((id) => !speakers.has(id)) || citations.some(({ digest }) => !passages.has(digest))
      );
    });
    expect(amiss).toEqual([]);
  });

  it('answer every question of the vocabulary', () => {
    const asked = new Set(claims.map(({ about }) => ('attribute' in about ? about.attribute : undefined)));
    expect(Object.keys(vocabulary.attributes).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('keep supplied, fired and found apart', () => {
    expect(find('miller-11000-containers')).toMatchObject({
      about: { event: 'arms-transfer', attribute: 'containers-supplied' },
      value: { n: 11_000, op: 'gt' },
    });
    expect(find('us-ten-missiles-fired')).toMatchObject({
      about: { event: 'north-korean-missiles-used', attribute: 'missiles-fired' },
      value: { n: 10, op: 'gte' },
    });
    expect(find('monitors-one-missile-found')).toMatchObject({
      about: { event: 'january-missile', attribute: 'missiles-found' },
      value: { n: 1, op: 'gte' },
    });
  });
});
