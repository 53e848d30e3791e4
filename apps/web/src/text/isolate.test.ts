import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { isolate, renderIsolated } from './isolate.ts';

describe('isolate()', () => {
  it.each([
    'plain',
    '',
    '\u202eturned',
    '\u2069\u2069\u202eleaves its isolate',
    '\u2068opens another',
    '\u2067\u2066',
  ])('gives %j an element of its own within a sentence', (text) => {
    render(renderIsolated(`before ${isolate(text)}, ${isolate('Reuters')} after`), document.body);
    expect(Array.from(document.querySelectorAll('bdi'), ({ textContent }) => textContent)).toEqual([
      text.replaceAll(/[\u2066-\u2069]/g, ''),
      'Reuters',
    ]);
    expect(document.body.textContent).toMatch(/before .*, Reuters after$/);
    expect(document.body.textContent).not.toMatch(/[\u2066-\u2069]/);
  });
});
