import { describe, expect, it } from 'vitest';
import { createClaim, createEvent, TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { createBibliography } from './create-bibliography.ts';
import { stringifyBibtex } from './stringify-bibtex.ts';
import { wordBibliography } from './word-bibliography.ts';

const from = { url: 'https://l.example/test/events/arms', at: new Date(2026, 10, 26), languages: ['en'] };
const event = createEvent({
  title: { en: 'Arms & {men} are 100% sent' },
  claims: [createClaim('a', { citations: [{ source: 'kompas-1' }] })],
});
const works = createBibliography(event, TIMELINE, from);

describe('createBibliography()', () => {
  it('cites the event, then what it and the claims about it cite', () => {
    expect(works.map(({ id: each }) => each)).toEqual(['test-arms', 'kontan-1', 'kompas-1']);
    expect(works[0]).toEqual({
      id: 'test-arms',
      type: 'webpage',
      title: 'Arms & {men} are 100% sent',
      'container-title': 'Test',
      accessed: { 'date-parts': [[2026, 11, 26]] },
      URL: from.url,
      language: 'en',
    });
  });
});

describe('wordBibliography()', () => {
  it('says who, what, where, when and at which address', () => {
    expect(wordBibliography(works, en).split('\n')).toEqual([
      '“Arms & {men} are 100% sent”, Test. https://l.example/test/events/arms (seen 26 November 2026)',
      expect.stringMatching(/^“An article of kontan”, Kontan.*\. https:\/\/kontan\.example\/a-b$/),
      expect.stringMatching(/^“An article of kompas”, Kompas.*\. https:\/\/kompas\.example\/a-b$/),
    ]);
    expect(wordBibliography(works, id)).toContain('(dilihat 26 November 2026)');
  });
});

describe('stringifyBibtex()', () => {
  it('writes signs of TeX as themselves', () => {
    expect(stringifyBibtex(works.slice(0, 1))).toBe(
      [
        '@misc{test-arms,',
        '  title = {{Arms \\& \\{men\\} are 100\\% sent}},',
        '  howpublished = {Test},',
        '  url = {https://l.example/test/events/arms},',
        '  urldate = {2026-11-26},',
        '  language = {en},',
        '}',
      ].join('\n'),
    );
  });
});
