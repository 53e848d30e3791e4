import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readLanguages } from './read-languages.ts';

describe('readLanguages()', () => {
  it.each([
    [undefined, []],
    ['id-ID, id;q=0.9, en;q=0.8', ['id-ID', 'id', 'en']],
    ['en;q=0.5, id', ['id', 'en']],
    ['en;q=0, *;q=0.1, id;q=x', []],
  ])('reads %j', (header, languages) => {
    expect(readLanguages(header)).toEqual(languages);
  });

  property.prop([fc.string()])('answers nothing but tags', (header) => {
    for (const tag of readLanguages(header)) expect(tag).toMatch(/^[A-Za-z\d-]+$/);
  });
});
