import type { Window } from '@linimasa/schema';

const DAY = 86_400_000;

/** Says both ends of a window, finely enough to tell them apart. The end is exclusive. */
export function wordEnds({ from, to }: Window, language: string, zone: string): { from: string; to: string } {
  const span = to - from;
  const options: Intl.DateTimeFormatOptions =
    span > 700 * DAY
      ? { year: 'numeric', month: 'long' }
      : span > 3 * DAY
        ? { year: 'numeric', month: 'long', day: 'numeric' }
        : {
            year: 'numeric',
            month: 'long',
            day: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
          };
  const format = new Intl.DateTimeFormat(language, { ...options, ...toEra(from), timeZone: zone });
  // The last day is within the window; a clock time may stand for its very end.
  const last = options.hour === undefined ? to - 1 : to;
  return { from: format.format(from), to: format.format(Math.max(from, last)) };
}

/** Says a long extent from year to month: "1948 – June 2024". */
export function wordExtent({ from, to }: Window, language: string, zone: string): string {
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', ...toEra(from), timeZone: zone });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: zone });
  const last = Math.max(from, to - 1);
  return to - from > 3 * 366 * DAY
    ? `${year.format(from)} – ${month.format(last)}`
    : month.formatRange(from, last);
}

/** A year before the first does not go without its era. */
function toEra(from: number): Intl.DateTimeFormatOptions {
  return new Date(from).getUTCFullYear() < 1 ? { era: 'short' } : {};
}
