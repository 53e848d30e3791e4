import type { DayPart } from '@linimasa/schema';

/** Names of the months from January on, in English and Indonesian, with what they are shortened to. */
const MONTHS = [
  'jan january januari',
  'feb february februari peb pebruari',
  'mar march maret mrt',
  'apr april',
  'mei may',
  'jun june juni',
  'jul july juli',
  'aug august agustus ags agt agu agust',
  'sep sept september',
  'oct october okt oktober',
  'nov november nop nopember',
  'dec december des desember',
];
/** From Sunday on. */
const WEEKDAYS = [
  'sun sunday minggu ahad mgg min',
  'mon monday senin sen',
  'tue tues tuesday selasa sel',
  'wed wednesday rabu rab',
  'thu thur thurs thursday kamis kam',
  'fri friday jumat jum',
  'sat saturday sabtu sab',
];
const SEASONS = ['spring|musim semi', 'summer|musim panas', 'autumn|fall|musim gugur', 'winter|musim dingin'];
const PARTS: readonly (readonly [DayPart, string])[] = [
  ['small-hours', 'early hours|small hours|dini hari|dinihari|subuh'],
  ['morning', 'morning|pagi hari|pagi'],
  ['afternoon', 'afternoon|siang hari|siang|sore hari|sore'],
  ['evening', 'evening|petang'],
  ['night', 'night|malam hari|malam'],
];
const COUNTED = [
  'first|1st|pertama|i|1',
  'second|2nd|kedua|ii|2',
  'third|3rd|ketiga|iii|3',
  'fourth|4th|keempat|iv|4',
];

/** Words to their place in a list, from `first` on. */
function number(lists: readonly string[], divider: string, first: number): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((words, index) => words.split(divider).map((word) => [word, index + first] as const)),
  );
}

/** Months by name, in lower case; 1 to 12. */
export const MONTH_NUMBERS = number(MONTHS, ' ', 1);
/** Days of the week by name, in lower case; 0 is Sunday. */
export const WEEKDAY_NUMBERS = number(WEEKDAYS, ' ', 0);
/** Seasons by name, as EDTF numbers them: 21 to 24. */
export const SEASON_NUMBERS = number(SEASONS, '|', 21);
/** The first to the fourth of something: 1 to 4. */
export const ORDINAL_NUMBERS = number(COUNTED, '|', 1);
/** Parts of the day by name, in lower case. */
export const PART_NAMES: ReadonlyMap<string, DayPart> = new Map(
  PARTS.flatMap(([part, words]) => words.split('|').map((word) => [word, part] as const)),
);

/** A pattern that takes the longest of some words that stands there, as a word of its own. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].toSorted((a, b) => b.length - a.length).join('|')})(?![a-z])`;
}
