import type { Window } from '@linimasa/schema';
import { findFormat } from './find-format.ts';

const DAY = 86_400_000;

/** Says a window in words, as finely as its length makes sense of: "Sep 2023 – Jun 2024". The end is exclusive. */
export function wordWindow({ from, to }: Window, language: string, zone: string): string {
  const span = to - from;
  const options: Intl.DateTimeFormatOptions =
    span > 3 * 366 * DAY
      ? { year: 'numeric' }
      : span > 62 * DAY
        ? { year: 'numeric', month: 'short' }
        : span > 3 * DAY
          ? { year: 'numeric', month: 'short', day: 'numeric' }
          : {
              year: 'numeric',
              month: 'short',
              day: 'numeric',
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
            };
  const format = findFormat(language, zone, options);
  // The last day is within the window; a clock time may stand for its very end.
  return format.formatRange(from, Math.max(from, options.hour === undefined ? to - 1 : to));
}
