import { DateFailure } from './date-reading.ts';

/** Zones of Indonesia, and the one that all count from. */
const OFFSETS: Readonly<Record<string, string>> = {
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
};

/**
 * A time of the day as EDTF writes it, with seconds where they were said.
 * @throws {DateFailure} if no clock shows it
 */
export function toTime(hour = '', minute = '', second?: string, half?: string): string {
  const said = Number(hour);
  const counted = half === undefined ? said : (said % 12) + (half === 'p' ? 12 : 0);
  const parts = [String(counted).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])];
  const text = parts.join(':');
  if (counted > 23 || (half !== undefined && said > 12) || Number(minute) > 59 || Number(second ?? 0) > 59)
    throw new DateFailure({ kind: 'words', rest: text });
  return text;
}

/** How far a clock is ahead of UTC, as EDTF writes it, from what names or says it. */
export function toOffset([, name, sign, hours = '', minutes = '00']: RegExpExecArray): string {
  return name === undefined ? `${sign}${hours.padStart(2, '0')}:${minutes}` : (OFFSETS[name] ?? 'Z');
}
