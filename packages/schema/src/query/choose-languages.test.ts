import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { EventAnswer, Facets, Tile } from './answer-schema.ts';
import { chooseLanguages, TEXT_MEMBERS } from './choose-languages.ts';

const timeline = { languages: ['id', 'en'] };

describe('chooseLanguages()', () => {
  it.each([
    [['en'], { en: 'Yes', id: 'Ya', ru: 'Да' }, { en: 'Yes' }],
    [['ru', 'en'], { en: 'Yes', id: 'Ya', ru: 'Да' }, { ru: 'Да', en: 'Yes' }],
    [['ja'], { en: 'Yes', id: 'Ya' }, { id: 'Ya' }],
    [['ja'], { ru: 'Да', en: 'Yes' }, { en: 'Yes' }],
    [['ja'], { ru: 'Да', ko: '네' }, { ru: 'Да' }],
    [['constructor', '__proto__'], { en: 'Yes' }, { en: 'Yes' }],
    [[], { en: 'Yes', ru: 'Да' }, { en: 'Yes', ru: 'Да' }],
  ])('of %j has %j as %j', (lang, title, chosen) => {
    const answer = { title, who: [{ name: title }], bins: [1, 2], when: { edtf: '2024', wording: title } };
    expect(chooseLanguages(answer, { lang }, timeline)).toEqual({
      ...answer,
      title: chosen,
      who: [{ name: chosen }],
      when: { edtf: '2024', wording: chosen },
    });
    expect(Object.keys(chooseLanguages({ title }, { lang }, timeline).title)).toEqual(Object.keys(chosen));
  });

  it('keeps who translated, what a claim is about, and a timeline’s own fields', () => {
    const answer = {
      quote: { exact: 'Да', language: 'ru', translation: { by: 'human', en: 'Yes', id: 'Ya' } },
      question: { event: 'dinner', attribute: 'guests' },
      extra: { title: 'en', text: 'id' },
    };
    expect(chooseLanguages(answer, { lang: ['en'] }, timeline)).toEqual({
      ...answer,
      quote: { ...answer.quote, translation: { by: 'human', en: 'Yes' } },
    });
  });

  it('knows every member of an answer that holds text by language', () => {
    const members = new Set<string>();
    for (const schema of [EventAnswer, Facets, Tile])
      collectMembers(z.toJSONSchema(schema, { unrepresentable: 'any', reused: 'inline' }), members);
    expect([...members].toSorted()).toEqual([...TEXT_MEMBERS].toSorted());
  });
});

/** Collects the members of a JSON Schema that hold text by language. */
function collectMembers(schema: unknown, members: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object')
    for (const [name, member] of Object.entries(schema.properties ?? {}))
      if (holdsText(member)) members.add(name);
  for (const part of Object.values(schema)) collectMembers(part, members);
}

/** Texts have languages for keys; the translations of a quote have `by` beside them. */
function holdsText(schema: unknown): boolean {
  const text = JSON.stringify(schema);
  return (
    text.startsWith('{"type":"object","propertyNames":{"type":"string","pattern":"^[a-z]{2,3}') ||
    text.startsWith('{"type":"object","properties":{"by":')
  );
}
