import type { Random } from './create-random.ts';
import { createWeightedPick } from './create-weighted-pick.ts';
import type { MadeDate } from './made-date.ts';
import { PLAIN_DATE_FORMS } from './plain-date-forms.ts';
import { RICH_DATE_FORMS } from './rich-date-forms.ts';
import { toCivil } from './write-date.ts';

/** Every way in which made dates are written. */
export const DATE_FORMS = [...PLAIN_DATE_FORMS, ...RICH_DATE_FORMS] as const;

const PICKS = ([0, 1, 2] as const).map((era) => createWeightedPick(DATE_FORMS, ({ shares }) => shares[era]));

/** Makes a date about a day, as exact as dates of its time are known. */
export function makeDate(random: Random, day: number): MadeDate {
  const civil = toCivil(day);
  const era = civil.year >= 1900 ? 0 : civil.year >= 1500 ? 1 : 2;
  const pick = PICKS[era];
  if (pick === undefined) throw new Error(`There is no era ${era}`);
  return pick(random).write(random, day, civil);
}
