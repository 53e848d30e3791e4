import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import { resolveDatetime, stringifyDatetime } from './datetime.ts';

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
    ['-000044-03-15T00:00:00Z', -63_549_360_000_000, -63_549_359_999_999],
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
    '-000001-02-29T00:00:00Z',
    '-000000-01-01T00:00:00Z',
    '+275761-01-01T00:00:00Z',
  ])('refuses "%s", saying what would do', (text) => {
    const result = resolveDatetime(text, 'UTC');
    expect(result).toMatchObject({
      ok: false,
      issue: { path: ['datetime'], received: JSON.stringify(text) },
    });
  });
});

describe('stringifyDatetime()', () => {
  const instant = fc.integer({ min: MIN_INSTANT, max: MAX_INSTANT });

  test.prop([instant, instant])('is read as the same stretch', (a, b) => {
    const window = { from: Math.min(a, b), to: Math.max(a, b) + Number(a === b) };
    if (window.to > MAX_INSTANT) return;
    expect(resolveDatetime(stringifyDatetime(window), 'Asia/Pyongyang')).toEqual({ ok: true, value: window });
  });

  it('leaves ends open', () => {
    expect(stringifyDatetime({ from: 0 })).toBe('1970-01-01T00:00:00.000Z/..');
    expect(stringifyDatetime({ to: 1 })).toBe('../1970-01-01T00:00:00.000Z');
  });
});
