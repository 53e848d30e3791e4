import { describe, expect, it } from 'vitest';
import type { Claim } from '../event/claim-records.ts';
import type { Place } from '../event/records.ts';
import type { When } from '../time/when.ts';
import { deriveChronicle } from './derive-chronicle.ts';
import { createChronicle, createClaim, createEvent } from './records.suite.ts';

const pyongyang: Place = { id: 'pyongyang', name: { en: 'Pyongyang' }, aliases: [], zone: 'Asia/Pyongyang' };

function dateClaim(id: string, edtf: string, more: Partial<Claim> = {}): Claim {
  return createClaim({ id, about: { event: 'e', attribute: 'when' }, value: { when: { edtf } }, ...more });
}

function listAlternatives(when: When, claims: readonly Claim[]) {
  const events = [createEvent({ id: 'e', when, where: ['pyongyang'] })];
  return deriveChronicle(createChronicle({ places: [pyongyang], events, claims })).items[0]?.alternatives;
}

describe('alternatives', () => {
  it('are every date that claims give, earliest first, each in the zone it is read in', () => {
    const dates = listAlternatives({ edtf: '2024-06-19' }, [
      dateClaim('wednesday', '2024-06-19'),
      dateClaim('tuesday', '2024-06-18', { stance: 'announces' }),
    ]);
    expect(
      dates?.map(({ claim, when, bounds }) => [claim, when, new Date(bounds.earliest).toISOString()]),
    ).toEqual([
      ['tuesday', { edtf: '2024-06-18', zone: 'Asia/Pyongyang' }, '2024-06-17T15:00:00.000Z'],
      ['wednesday', { edtf: '2024-06-19', zone: 'Asia/Pyongyang' }, '2024-06-18T15:00:00.000Z'],
    ]);
  });

  it('are absent where all claims agree with the date of the event', () => {
    expect(
      listAlternatives({ edtf: '2024-06-19' }, [dateClaim('a', '2024-06-19'), dateClaim('b', '2024-06-19')]),
    ).toBe(undefined);
  });

  it('are there where one claim differs from the date of the event', () => {
    expect(listAlternatives({ edtf: '2024-06-19' }, [dateClaim('a', '2024-06')])).toHaveLength(1);
  });

  it('leave out the dates that somebody denies', () => {
    const denial = dateClaim('b', '2024-06-18', { stance: 'denies' });
    expect(listAlternatives({ edtf: '2024-06-19' }, [dateClaim('a', '2024-06-19'), denial])).toBe(undefined);
  });
});
