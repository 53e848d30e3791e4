import { describe, expect, it } from 'vitest';
import { deriveItems } from './derive.ts';
import { parseChronicle } from './parse-chronicle.ts';

function derive(events: readonly object[], more: object = {}) {
  const timeline = { id: 't', title: 'T', languages: ['en'], zone: 'Asia/Pyongyang' };
  const result = parseChronicle({ timeline, events, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return deriveItems(result.value);
}

describe('deriveItems()', () => {
  it('orders a day by what follows what', () => {
    const items = derive([
      { id: 'signing', title: 'S', when: '2024-06-19', relations: [{ type: 'follows', to: 'talks' }] },
      { id: 'talks', title: 'T', when: '2024-06-19', relations: [{ type: 'follows', to: 'zero' }] },
      { id: 'zero', title: 'Z', when: '2024-06-19' },
    ]);
    expect(items.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['zero', 1],
      ['talks', 2],
      ['signing', 3],
    ]);
  });

  it('lets nothing start before what it follows', () => {
    const items = derive([
      { id: 'talks', title: 'T', when: '2024-06-19', relations: [{ type: 'follows', to: 'arrival' }] },
      { id: 'arrival', title: 'A', when: '2024-06-19T02:45' },
    ]);
    expect(items.map(({ id }) => id)).toEqual(['arrival', 'talks']);
    expect(new Date(items[1]?.bounds.earliest ?? 0).toISOString()).toBe('2024-06-18T17:45:00.000Z');
  });

  it('gives a floor to what has none', () => {
    const [, denial] = derive([
      { id: 'charge', title: 'C', when: '2024-03' },
      {
        id: 'denial',
        title: 'D',
        when: '[..2024-06-18]',
        relations: [{ type: 'response-to', to: 'charge' }],
      },
    ]);
    expect(denial?.bounds).toMatchObject({ undated: false, earliest: Date.parse('2024-02-29T15:00Z') });
  });

  it('puts what is said to lie after another behind it', () => {
    const items = derive([
      { id: 'a-stay', title: 'S', when: { edtf: '2024-06-19', between: { after: 'landing' } } },
      { id: 'landing', title: 'L', when: '2024-06-19' },
    ]);
    expect(items.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['landing', 1],
      ['a-stay', 2],
    ]);
  });

  it('follows a chain of any length', () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, index) => ({
      id: `e${index}`,
      title: 'E',
      when: '2024',
      relations: index + 1 < length ? [{ type: 'follows', to: `e${index + 1}` }] : [],
    }));
    expect(derive(chain).at(-1)).toMatchObject({ id: 'e0', sequence: length });
  });

  it("reads a date in its own zone, else its first place's, else the timeline's", () => {
    const places = [{ id: 'un', name: 'UN', zone: 'America/New_York' }];
    const events = [
      { id: 'own', title: 'O', when: { edtf: '2024-03-28', zone: 'Europe/Moscow' }, where: ['un'] },
      { id: 'place', title: 'P', when: '2024-03-28', where: ['un'] },
      { id: 'timeline', title: 'T', when: '2024-03-28' },
    ];
    expect(derive(events, { places }).map(({ id, when }) => [id, when?.zone])).toEqual([
      ['timeline', 'Asia/Pyongyang'],
      ['own', 'Europe/Moscow'],
      ['place', 'America/New_York'],
    ]);
  });

  it("counts what is going on as certain until the latest source's date", () => {
    const sources = [{ id: 's', type: 'article', title: 'S', language: 'en', published: '2024-06-19' }];
    const [war] = derive([{ id: 'war', title: 'W', when: '2022-02/..' }], { sources });
    expect(war?.bounds.endFrom).toBe(Date.parse('2024-06-19T15:00Z'));
  });
});
