import { describe, expect, it } from 'vitest';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import { resolveDatetime } from './datetime.ts';

const at = (text: string) => Date.parse(text);

describe('resolveDatetime()', () => {
  it.each([
    ['2024-06-19', at('2024-06-18T15:00Z'), at('2024-06-19T15:00Z')],
    ['2023-09', at('2023-08-31T15:00Z'), at('2023-09-30T15:00Z')],
    ['2023-09/2024-06', at('2023-08-31T15:00Z'), at('2024-06-30T15:00Z')],
    ['2024-06-19/..', at('2024-06-18T15:00Z'), MAX_INSTANT],
    ['../2000', MIN_INSTANT, at('2000-12-31T15:00Z')],
    ['/2000', MIN_INSTANT, at('2000-12-31T15:00Z')],
    ['2024-06-19T00:00:00Z', at('2024-06-19T00:00Z'), at('2024-06-19T00:00Z') + 1],
    ['2024-06-19T00:00:00Z/2024-06-20T00:00:00.5Z', at('2024-06-19T00:00Z'), at('2024-06-20T00:00:00.501Z')],
    ['2024-06-19T02:45+09:00', at('2024-06-18T17:45Z'), at('2024-06-18T17:46Z')],
    ['[2000..2018]', at('1999-12-31T15:00Z'), at('2018-12-31T15:00Z')],
    ['2024-06-19t00:00:00.25z', at('2024-06-19T00:00:00.250Z'), at('2024-06-19T00:00:00.251Z')],
    ['199X', at('1989-12-31T15:00Z'), at('1999-12-31T15:00Z')],
  ])('reads %s in Pyongyang', (text, from, to) => {
    expect(resolveDatetime(text, 'Asia/Pyongyang')).toEqual({ ok: true, value: { from, to } });
  });

  it.each([
    '',
    '..',
    '../..',
    '/',
    'a/b/c',
    'soon',
    '2024-02-30',
    '2025/2024',
    '2024-06-19T25:00:00Z',
    '2024-06-19T02:45 09:00',
    '2024-02-30T00:00:00Z',
    '2024-06-19T24:00:00Z',
    '2024-06-19T23:59:60Z',
    '[2000,2018]',
    'Y-17E7',
  ])('refuses "%s", saying what would do', (text) => {
    const result = resolveDatetime(text, 'UTC');
    expect(result).toMatchObject({
      ok: false,
      issue: { path: ['datetime'], received: JSON.stringify(text) },
    });
  });
});
