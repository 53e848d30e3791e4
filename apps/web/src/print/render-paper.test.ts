import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { createEvent, TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import type { Paper } from './load-paper.ts';
import { renderPaper } from './render-paper.ts';

const { relations: _, series: __, ...event } = createEvent();
const paper: Paper = {
  timeline: TIMELINE,
  window: { from: Date.UTC(2023, 8), to: Date.UTC(2024, 6) },
  filtered: false,
  more: false,
  events: [
    { ...event, relations: [], id: 'first', citations: [{ source: 'kontan-1', locator: { paragraph: 3 } }] },
    {
      ...event,
      relations: [],
      id: 'second',
      contested: true,
      citations: [
        { source: 'unknown' },
        { source: 'kontan-1', locator: { paragraph: 5 } },
        { source: 'kontan-1', locator: { paragraph: 14 } },
      ],
    },
    { ...event, relations: [], id: 'third', citations: [] },
  ],
  sources: event.sources,
  actors: event.actors,
  address: 'https://example.org/test',
};

function show(texts = en): HTMLElement {
  const root = document.createElement('div');
  render(renderPaper(paper, texts), root);
  return root;
}

const list = (root: Element, selector: string) =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

describe('renderPaper()', () => {
  it('numbers sources as they are first cited, and lists them in that order', () => {
    const root = show();
    expect(list(root, '.facts')).toEqual([
      '[1] paragraph 3',
      '≠ Contested · [2] · [1] paragraphs 5 and 14',
      'no source given',
    ]);
    const sources = list(root, '.sources li');
    expect(sources.length).toBe(2);
    expect(sources[0]).toContain('An article of kontan');
    expect(sources[1]).toBe('unknown');
  });

  it('says what it is of, and where it is from, in the language of the reader', () => {
    expect(list(show(), 'header p')[0]).toBe('1 September 2023 – 1 July 2024 · 3 events');
    expect(list(show(id), 'footer p')[0]).toBe('Dari https://example.org/test');
  });
});
