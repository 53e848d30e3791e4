import type { DateWords } from './words.ts';

const ordinal = (value: number) => {
  const suffix = { one: 'st', two: 'nd', few: 'rd' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(value) as string
  ];
  return `${value}${suffix ?? 'th'}`;
};
const hemisphere = (names: readonly string[], where: string) => names.map((name) => `${name} (${where})`);
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** Dates in English. */
export const WORDS_EN: DateWords = {
  locale: 'en-GB',
  beforeCommonEra: (year) => `${year} BCE`,
  decade: (year) => `the ${year}s`,
  century: (value) => `the ${ordinal(value)} century`,
  millennium: (value) => `the ${ordinal(value)} millennium`,
  seasons: [
    ...seasons,
    ...hemisphere(seasons, 'north'),
    ...hemisphere(seasons, 'south'),
    'first quarter of',
    'second quarter of',
    'third quarter of',
    'fourth quarter of',
    'first third of',
    'second third of',
    'last third of',
    'first half of',
    'second half of',
  ],
  parts: {
    'small-hours': (date) => `small hours of ${date}`,
    morning: (date) => `morning of ${date}`,
    afternoon: (date) => `afternoon of ${date}`,
    evening: (date) => `evening of ${date}`,
    night: (date) => `night of ${date}`,
  },
  about: (text) => `about ${text}`,
  clock: (time) => time,
  uncertain: (text) => `${text} (uncertain)`,
  span: (from, to) => `${from} to ${to}`,
  between: (from, to) => `between ${from} and ${to}`,
  since: (from) => `since ${from}`,
  from: (from) => `from ${from}, end unknown`,
  until: (to) => `until ${to}`,
  onOrBefore: (to) => `on or before ${to}`,
  onOrAfter: (from) => `${from} or later`,
  zoneTime: (city) => `${city} time`,
};
