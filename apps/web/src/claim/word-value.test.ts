import type { ClaimValue } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { createEvent, TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { linkRecords } from '../view/links.ts';
import { createClaimContext } from './claim-context.ts';
import { wordValue } from './word-value.ts';

const links = linkRecords('test');
const contexts = [en, id].map((texts) => createClaimContext(createEvent(), TIMELINE, links, texts));

describe('wordValue()', () => {
  it.each<[ClaimValue, string, string]>([
    [{ n: 11_000 }, '11,000 containers', '11.000 kontainer'],
    [{ n: 11_000, op: 'gt' }, 'more than 11,000 containers', 'lebih dari 11.000 kontainer'],
    [{ n: 5, op: 'gte', unit: 'missiles' }, 'at least 5 missiles', 'sedikitnya 5 rudal'],
    [{ n: 5, op: 'lt' }, 'less than 5 containers', 'kurang dari 5 kontainer'],
    [{ n: 5, op: 'lte' }, 'at most 5 containers', 'paling banyak 5 kontainer'],
    [{ n: 0.25, op: 'about' }, 'about 0.25 containers', 'sekitar 0,25 kontainer'],
    [{ n: 10, max: 12 }, '10–12 containers', '10–12 kontainer'],
    [{ vague: 'dozens', unit: 'missiles' }, 'dozens of missiles', 'lusinan rudal'],
    [{ vague: 'several', unit: 'missiles' }, 'several missiles', 'beberapa rudal'],
    [
      { n: 6700, over: { edtf: '2024-02' } },
      '6,700 containers, February 2024',
      '6.700 kontainer, Februari 2024',
    ],
    [{ text: { en: 'an alliance', id: 'aliansi' } }, 'an alliance', 'aliansi'],
    [{ when: { edtf: '2023-09-13' } }, '13 September 2023', '13 September 2023'],
    [{ actors: ['seoul', 'moscow'], complete: true }, 'Seoul and Moscow', 'Seoul dan Moscow'],
    [
      { actors: ['seoul', 'moscow'], complete: false },
      'among them Seoul and Moscow',
      'antara lain Seoul dan Moscow',
    ],
  ])('says %o', (value, english, indonesian) => {
    const words = contexts.map((context) => wordValue(value, context, 'containers').value);
    expect(words.map((said) => said.replaceAll(/[\u2068\u2069]/g, ''))).toEqual([english, indonesian]);
  });

  it('knows in which language a text is', () => {
    const [, indonesian] = contexts;
    expect(indonesian && wordValue({ text: { en: 'an alliance' } }, indonesian)).toMatchObject({
      language: 'en',
    });
  });
});
