import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateCitation, matchSources, parseHeldText } from '@linimasa/formats';
import type { Citation } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { findCopiedRun, listRuns } from './find-copied-run.ts';
import { readChronicle } from './read-chronicle.ts';
import { readCoverage } from './read-coverage.ts';

/** A shared run of this many words is a copied sentence, or as good as one. */
const COPIED = 8;

const folder = process.env['LINIMASA_SOURCES'];
const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

const result = readChronicle();
if (!result.ok) throw new Error(`Cannot read the chronicle: ${JSON.stringify(result.issues)}`);
const { timeline, vocabulary, sources, actors, places, events, claims } = result.value;

const files = (folder === undefined ? [] : readdirSync(folder)).map((name) => {
  const bytes = readFileSync(join(folder ?? '', name));
  return { path: name, digest: hash(bytes), held: parseHeldText(bytes.toString('utf8'), hash) };
});
const matched = matchSources(sources, files);
const heldById = new Map(matched.map(({ source, file }) => [source.id, file?.held]));

/** Every citation of the chronicle under the name of what cites it. */
const citations: readonly (readonly [string, Citation])[] = [
  ...events.flatMap(({ id, citations: own, scheduled }) =>
    [...own, ...scheduled.flatMap((plan) => plan.citations)].map((citation) => [id, citation] as const),
  ),
  ...claims.flatMap(({ id, citations: own }) => own.map((citation) => [id, citation] as const)),
];

/** Every text in a record or list of them; quotes are the source's own words and left out. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => timeline.languages.includes(key)))
    return entries.map(([, text]) => String(text));
  return entries.flatMap(([key, member]) => (key === 'quote' ? [] : listTexts(member)));
}

describe('the chronicle beside its sources', () => {
  if (folder === undefined) {
    it('is compared with the articles only where LINIMASA_SOURCES names a folder that holds them', (context) => {
      context.skip('LINIMASA_SOURCES is not set; the articles are not in the repository');
    });
    return;
  }

  it('finds every source by its digest', () => {
    expect(matched.filter(({ state }) => state !== 'same').map(({ source }) => source.id)).toEqual([]);
  });

  it('counts as many paragraphs as the coverage table', () => {
    const counts = Object.entries(readCoverage()).map(([id, { paragraphs }]) => [id, paragraphs]);
    expect(counts).toEqual(counts.map(([id = '']) => [id, heldById.get(String(id))?.paragraphs.length]));
  });

  it('finds every cited paragraph where the citation says, with the words that it starts with', () => {
    const amiss = citations.flatMap(([id, citation]) => {
      const held = heldById.get(citation.source);
      const found = held && locateCitation(citation, held);
      const exact = held?.paragraphs[(citation.locator?.paragraph ?? 0) - 1];
      const starts = citation.locator?.starts ?? '';
      return found?.state === 'found' && starts !== '' && exact?.startsWith(starts) === true
        ? []
        : [`${id}: ${citation.source} ${citation.locator?.paragraph}`];
    });
    expect(amiss).toEqual([]);
  });

  it(`shares no run of ${COPIED} words with an article`, () => {
    const runs = listRuns(
      files.flatMap(({ held }) => held.paragraphs),
      COPIED,
    );
    const texts = listTexts([timeline, vocabulary, actors, places, events, claims]);
    expect(texts.length).toBeGreaterThan(events.length * 4);
    const copied = texts.filter((text) => findCopiedRun(text, runs, COPIED) !== undefined);
    expect(copied).toEqual([]);
  });
});
