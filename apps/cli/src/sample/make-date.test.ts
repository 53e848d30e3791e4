import { fc, test } from '@fast-check/vitest';
import { toBounds } from '@linimasa/schema';
import { When } from '@linimasa/schema/zod';
import { describe, expect } from 'vitest';
import { createRandom } from './create-random.ts';
import { DATE_FORMS } from './make-date.ts';
import { toCivil } from './write-date.ts';

const DAY = 86_400_000;
const OLDEST = -2_100_000;
const NEWEST = 24_000;

describe.each(DATE_FORMS)('a date written as $name', ({ write }) => {
  test.prop([fc.nat(), fc.integer({ min: OLDEST, max: NEWEST })], { numRuns: 200 })(
    'is one, and lies where it says',
    (seed, day) => {
      const { when, from, to } = write(createRandom(seed), day, toCivil(day));
      const dated = When.parse(when);
      for (const zone of ['Asia/Jakarta', 'Pacific/Apia', 'America/Los_Angeles']) {
        const { earliest, latest, undated } = toBounds(dated, { zone });
        expect(undated).toBe(from === Number.NEGATIVE_INFINITY);
        if (!undated) expect(earliest).toBeGreaterThanOrEqual(from * DAY);
        if (to !== Number.POSITIVE_INFINITY) expect(latest).toBeLessThanOrEqual(to * DAY);
      }
    },
  );
});
