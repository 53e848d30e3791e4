import type { DateWords } from './words.ts';

const hemisphere = (names: readonly string[], where: string) => names.map((name) => `${name} (${where})`);
const seasons = ['musim semi', 'musim panas', 'musim gugur', 'musim dingin'];

/** Dates in Indonesian. */
export const WORDS_ID: DateWords = {
  locale: 'id',
  beforeCommonEra: (year) => `${year} SM`,
  decade: (year) => `${year}-an`,
  century: (value) => `abad ke-${value}`,
  millennium: (value) => `milenium ke-${value}`,
  seasons: [
    ...seasons,
    ...hemisphere(seasons, 'utara'),
    ...hemisphere(seasons, 'selatan'),
    'kuartal pertama',
    'kuartal kedua',
    'kuartal ketiga',
    'kuartal keempat',
    'sepertiga pertama',
    'sepertiga kedua',
    'sepertiga terakhir',
    'paruh pertama',
    'paruh kedua',
  ],
  parts: {
    'small-hours': (date) => `dini hari ${date}`,
    morning: (date) => `pagi ${date}`,
    afternoon: (date) => `siang ${date}`,
    evening: (date) => `petang ${date}`,
    night: (date) => `malam ${date}`,
  },
  about: (text) => `sekitar ${text}`,
  clock: (time) => `pukul ${time}`,
  uncertain: (text) => `${text} (belum pasti)`,
  span: (from, to) => `${from} sampai ${to}`,
  between: (from, to) => `antara ${from} dan ${to}`,
  since: (from) => `sejak ${from}`,
  from: (from) => `mulai ${from}, akhirnya tidak diketahui`,
  until: (to) => `sampai ${to}`,
  onOrBefore: (to) => `paling lambat ${to}`,
  onOrAfter: (from) => `${from} atau sesudahnya`,
  zoneTime: (city) => `waktu ${city}`,
};
