import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../view/view-state.ts';
import { type Embedding, wordElement, wordFrame } from './word-embed.ts';

const embedding: Embedding = {
  view: {
    timeline: 'harbour',
    language: 'id',
    lanes: 'place',
    window: { from: 0, to: 86_400_000 },
    filters: { ...NO_FILTERS, q: 'a </script> "b"', contested: true },
  },
  origin: 'https://example.org',
  title: 'The "old" <harbour>',
  width: '100%',
  height: 480,
  theme: 'dark',
};

/** What a browser makes of markup: its parser runs nothing. */
const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');

describe('wordFrame()', () => {
  it('is one frame of the view, whatever its title and filters say', () => {
    const { body } = parse(wordFrame(embedding));
    const [frame, ...others] = body.children;
    expect([frame?.localName, others]).toEqual(['iframe', []]);
    expect(frame?.getAttribute('title')).toBe(embedding.title);
    const url = new URL(frame?.getAttribute('src') ?? '');
    expect([url.pathname, url.searchParams.get('q'), url.searchParams.get('theme')]).toEqual([
      '/embed/harbour',
      'a </script> "b"',
      'dark',
    ]);
    expect(url.searchParams.get('window')).toBe('1970-01-01/1970-01-02');
  });
});

describe('wordElement()', () => {
  it('is the script, the element, and what sets its filters and window', () => {
    const document = parse(wordElement(embedding));
    const names = Array.from(
      document.querySelectorAll('script, linimasa-timeline'),
      ({ localName }) => localName,
    );
    expect(names).toEqual(['script', 'linimasa-timeline', 'script']);
    const element = document.querySelector('linimasa-timeline');
    expect(element?.getAttribute('src')).toBe('https://example.org/harbour');
    expect(element?.getAttribute('style')).toBe(
      'display: block; width: 100%; height: 480px; color-scheme: dark',
    );
    const settings = document.querySelectorAll('script')[1]?.textContent ?? '';
    expect(settings).toContain('"contested":true');
    expect(settings).toContain('timeline.window = {"from":0,"to":86400000};');
  });

  it('is no more than the script and the element where nothing is filtered', () => {
    const view = { timeline: 'harbour', filters: NO_FILTERS };
    expect(parse(wordElement({ ...embedding, view })).querySelectorAll('script').length).toBe(1);
  });
});
