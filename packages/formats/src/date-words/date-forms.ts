import { addDays, addMonths, stringifyYear } from '@linimasa/schema';
import { DateFailure } from './date-reading.ts';

/** Words around one date or two, which the groups take, and how EDTF writes what they say. */
type DateForm = readonly [pattern: RegExp, write: (first: string, last: string) => string];

/** In the order in which they are tried. */
export const DATE_FORMS: readonly DateForm[] = [
  [/^(?:between|antara) (.+?) (?:and|dan) (.+)$/, (first, last) => `[${first}..${last}]`],
  [/^(.+?) (?:or later|or after|onwards?|atau sesudahnya|atau setelahnya)$/, (date) => `[${date}..]`],
  [/^(.+?) (?:or earlier|or before|atau sebelumnya)$/, (date) => `[..${date}]`],
  [/^(?:since|sejak) (?!.* (?:to|until|till|sampai|hingga|-) )(.+)$/, (date) => `${date}/..`],
  [
    /^(?:(?:from|since|dari|mulai|sejak) )?(.+?) (?:to|until|till|sampai|hingga|-) (?:now|the present|present|today|sekarang|kini)$/,
    (date) => `${date}/..`,
  ],
  [/^(?:on or before|by|at the latest|paling lambat) (.+)$/, (date) => `[..${date}]`],
  [/^(?:until|till|sampai|hingga) (.+)$/, (date) => `../${date}`],
  [/^(?:before|sebelum) (.+)$/, (date) => `[..${toNeighbour(date, -1)}]`],
  [/^(?:after|setelah|sesudah) (.+)$/, (date) => `[${toNeighbour(date, 1)}..]`],
  [/^(.+?) (?:or|atau) (.+)$/, (first, second) => `[${first},${second}]`],
  [
    /^(?:(?:from|dari|mulai|sejak) )?(.+?) (?:to|until|till|through|sampai dengan|sampai|hingga|s\.?\/?d\.?|-) (.+)$/,
    (first, last) => `${first}/${last}`,
  ],
  [/^(?:from|mulai) (.+?)(?:, (?:end unknown|akhirnya tidak diketahui))?$/, (date) => `${date}/`],
];

/** The day, month or year before or after one that is known in full. */
function toNeighbour(edtf: string, by: 1 | -1): string {
  const [year = 0, month, day] = edtf.split('-').map(Number);
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(edtf) || (month ?? 0) > 12)
    throw new DateFailure({ kind: 'words', rest: edtf });
  if (month === undefined) return stringifyYear(year + by);
  const next = day === undefined ? addMonths({ year, month, day: 1 }, by) : addDays({ year, month, day }, by);
  const parts = [next.month, ...(day === undefined ? [] : [next.day])].map((each) =>
    String(each).padStart(2, '0'),
  );
  return [stringifyYear(next.year), ...parts].join('-');
}
