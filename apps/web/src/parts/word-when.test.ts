import { type Bounds, MAX_INSTANT, toBounds, UNDATED } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { wordDate } from './word-when.ts';

const zone = 'Asia/Pyongyang';
const titleOf = () => ({ en: 'The visit', id: 'Lawatan' });
const say = (bounds: Bounds, texts = en) =>
  wordDate({ relative: { to: 'visit', offset: 'P2M' } }, bounds, { texts, zone, titleOf });

describe('wordDate()', () => {
  it('says what follows for a date that counts from another event, and how it is stated', () => {
    const bounds = toBounds({ edtf: '2023-11/2024-02' }, { zone });
    expect(say(bounds).date).toMatch(/^Nov 2023\s–\sFeb 2024$/);
    expect(say(bounds).note).toContain('The visit');
    expect(say(bounds, id).date).toMatch(/^Nov 2023\s–\sFeb 2024$/);
    expect(say(toBounds({ edtf: '2023-11-02/2023-11-05' }, { zone })).date).toMatch(/^2\s?–\s?5 Nov 2023$/);
    expect(say(toBounds({ edtf: '2011/2023' }, { zone })).date).toMatch(/^2011\s?–\s?2023$/);
  });

  it('keeps the limits of a stated date apart from it', () => {
    const when = { edtf: '2024-06-19', between: { after: 'visit' } };
    const { date, note } = wordDate(when, toBounds({ edtf: '2024-06-19' }, { zone }), {
      texts: en,
      zone,
      titleOf,
    });
    expect(date).toBe('19 June 2024');
    expect(note).toMatch(/^Wednesday, .*The visit/);
  });

  it('does not take the hours between zones for a month', () => {
    const { earliest } = toBounds({ edtf: '2023-09' }, { zone: 'Asia/Vladivostok' });
    const { latest } = toBounds({ edtf: '2023-12' }, { zone: 'America/New_York' });
    expect(say({ ...toBounds({ edtf: '2023' }, { zone }), earliest, latest }).date).toMatch(
      /^Sept\s–\sDec 2023$/,
    );
  });

  it('names the floor where there is no more, and nothing where there is none', () => {
    const earliest = toBounds({ edtf: '2024-06-19' }, { zone }).earliest;
    expect(say({ ...UNDATED, undated: false, earliest, latest: MAX_INSTANT }).date).toContain('19 June 2024');
    expect(say(UNDATED).date).toBe('No date');
  });

  it.each(['-0043-03-15', 'Y-66998'])('names a floor of long ago: %s', (edtf) => {
    const { earliest } = toBounds({ edtf }, { zone: 'UTC' });
    const bounds = { ...UNDATED, undated: false, earliest, latest: MAX_INSTANT };
    expect(say(bounds).date).toMatch(/BC/);
  });
});
