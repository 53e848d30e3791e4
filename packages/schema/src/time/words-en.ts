import type { DateWords } from './words.ts';

const ordinal = (value: number) => {
  const suffix = { one: 'st', two: 'nd', few: 'rd' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(value) as string
  ];
  return `${value}${suffix ?? 'th'}`;
};
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const hemisphere = (names: readonly string[], where: string) => names.map((name) => `${name} (${where})`);
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** Dates in English. */
export const WORDS_EN: DateWords = {
  locale: 'en-GB',
  beforeCommonEra: (year) => `${year} BCE`,
  commonEra: (year) => `${year} CE`,
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
  // The parts of a year bring their own "of".
  within: (date, period) => `${date}${date.endsWith(' of') ? '' : ' in'} ${period}`,
  yearUnknown: (date) => (date === '' ? 'an unknown year' : `${date} of an unknown year`),
  monthUnknown: (day, year) => `the ${ordinal(day)} of an unknown month of ${year}`,
  parts: {
    'small-hours': (date) => `early hours of ${date}`,
    morning: (date) => `morning of ${date}`,
    afternoon: (date) => `afternoon of ${date}`,
    evening: (date) => `evening of ${date}`,
    night: (date) => `night of ${date}`,
  },
  about: (text) => `about ${text}`,
  allOf: (text) => `all of ${text}`,
  clock: (time) => time,
  uncertain: (text) => `${text} (uncertain)`,
  span: (from, to) => `${from} to ${to}`,
  between: (from, to) => `between ${from} and ${to}`,
  since: (from) => `since ${from}`,
  from: (from) => `from ${from}, end unknown`,
  until: (to) => `until ${to}`,
  before: (to) => `before ${to}`,
  after: (from) => `after ${from}`,
  onOrBefore: (to) => `on or before ${to}`,
  onOrAfter: (from) => `${from} or later`,
  zoneTime: (city) => (city === 'UTC' ? city : `${city} time`),
  duration: (count, unit) => `${NUMBERS[count] ?? count} ${unit}${count === 1 ? '' : 's'}`,
  compare: {
    eq: (duration) => duration,
    about: (duration) => `about ${duration}`,
    lt: (duration) => `less than ${duration}`,
    lte: (duration) => `at most ${duration}`,
    gt: (duration) => `more than ${duration}`,
    gte: (duration) => `at least ${duration}`,
  },
  longBefore: (duration, event) => `${duration} before ${event}`,
  longAfter: (duration, event) => `${duration} after ${event}`,
  sameTime: (event) => `at the time of ${event}`,
  event: (title) => (title === undefined ? 'another event' : `“${title}”`),
};
