import { describe, expect, it } from 'vitest';
import { en, id, pickTexts } from './texts.ts';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe('texts', () => {
  it('say the same things in every language, with the same values', () => {
    expect(Object.keys(id)).toEqual(Object.keys(en));
    for (const [name, text] of Object.entries({ ...en, ...en.status })) {
      const other = { ...id, ...id.status }[name as keyof typeof en];
      if (typeof text !== 'string' || typeof other !== 'string') continue;
      expect(other, name).not.toBe('');
      expect(holes(other), name).toEqual(holes(text));
    }
  });

  it('are English where there is no better', () => {
    expect(pickTexts('id-ID')).toBe(id);
    expect(pickTexts('fr')).toBe(en);
  });
});
