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

  it('names the floor where there is no more, and nothing where there is none', () => {
    const earliest = toBounds({ edtf: '2024-06-19' }, { zone }).earliest;
    expect(say({ ...UNDATED, undated: false, earliest, latest: MAX_INSTANT }).date).toContain('19 June 2024');
    expect(say(UNDATED).date).toBe('No date');
  });
});
