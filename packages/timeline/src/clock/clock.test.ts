import { wordWhen } from '@linimasa/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { listTicks } from '../axis/list-ticks.ts';
import { emulateZone } from '../emulate.suite.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { CLOCKS, type Clock, findReaderZone, parseClock, toShownClock } from './clock.ts';
import { wordZone } from './word-zone.ts';

const PYONGYANG = 'Asia/Pyongyang';
const READERS = ['America/Los_Angeles', 'Asia/Jakarta', 'Pacific/Kiritimati'];

afterEach(() => emulateZone(''));

/** Says the landing by a clock. */
const sayLanding = (clock: Clock) =>
  wordWhen(
    { edtf: '2024-06-19T02:45' },
    { language: 'en', zone: PYONGYANG, in: toShownClock(clock, PYONGYANG, findReaderZone()).in },
  ).full;

describe('toShownClock()', () => {
  it.each(READERS)('knows the zone of a reader in %s', async (zone) => {
    await emulateZone(zone);
    expect(findReaderZone()).toBe(zone);
    expect(toShownClock('event', PYONGYANG, findReaderZone())).toMatchObject({ zone: PYONGYANG, in: 'own' });
    expect(toShownClock('reader', PYONGYANG, findReaderZone())).toMatchObject({ zone, in: zone });
    expect(toShownClock('utc', PYONGYANG, findReaderZone())).toEqual({
      own: PYONGYANG,
      zone: 'UTC',
      in: 'UTC',
    });
  });

  it.each(READERS)('never shifts a civil day in words, by any clock, for a reader in %s', async (zone) => {
    await emulateZone(zone);
    for (const clock of CLOCKS) {
      const shown = toShownClock(clock, PYONGYANG, findReaderZone());
      const say = (edtf: string) =>
        wordWhen({ edtf }, { language: 'en', zone: PYONGYANG, in: shown.in }).full;
      expect(say('2024-06-19')).toBe('19 June 2024, Pyongyang time');
      expect(say('2024-06-18/2024-06-19')).toMatch(/^18\s?–\s?19 June 2024, Pyongyang time$/);
      expect(say('2024-06')).toBe('June 2024');
    }
  });

  it('reads a clock time out by the clock that is asked for', async () => {
    await emulateZone('America/Los_Angeles');
    expect(CLOCKS.map(sayLanding)).toEqual([
      '19 June 2024, 02:45, Pyongyang time',
      '18 June 2024, 10:45, Los Angeles time',
      '18 June 2024, 17:45, UTC',
    ]);
  });

  it('moves the midnights of the axis with the clock, and not with the browser', async () => {
    const june = { from: Date.UTC(2024, 5, 10), to: Date.UTC(2024, 5, 25) };
    const first = (zone: string) => listTicks(june, zone, 1200)[1]?.at ?? 0;
    await emulateZone('America/Los_Angeles');
    expect(new Date(first(PYONGYANG)).getUTCHours()).toBe(15);
    expect(new Date(first('UTC')).getUTCHours()).toBe(0);
    expect(new Date(first(findReaderZone())).getHours()).toBe(0);
  });
});

describe('parseClock()', () => {
  it('takes the timeline’s own where none is named', () => {
    expect(CLOCKS.map(parseClock)).toEqual(CLOCKS);
    for (const text of [null, '', 'sundial', 'constructor']) expect(parseClock(text)).toBe('event');
  });
});

describe('wordZone()', () => {
  it('names the city', () => {
    expect(wordZone('America/Argentina/Buenos_Aires', en)).toBe('Buenos Aires time');
    expect(wordZone(PYONGYANG, id)).toBe('waktu Pyongyang');
    expect(wordZone('UTC', en)).toBe('UTC');
  });
});
