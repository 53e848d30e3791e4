import type { EdtfYear } from './edtf.ts';

const ZERO = 48;
const X = 88;

/** Whether digits, of which some may be `X`, can mean a value from 0. */
export function matchesDigits(digits: string, value: number): boolean {
  let rest = value;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const code = digits.charCodeAt(at);
    if (code !== X && code - ZERO !== rest % 10) return false;
    rest = Math.floor(rest / 10);
  }
  return rest === 0;
}

/** Years further off are all the same: beyond what a Date holds, and beyond what a number says exactly. */
const FARTHEST = 1e15;

/** The least and greatest year that a year as written can mean. There is no year `-0000`. */
export function toYearRange(year: Omit<EdtfYear, 'qualifier'>): { from: number; to: number } {
  const [least, most] = toSizes(year);
  return year.negative ? { from: -most, to: -least } : { from: least, to: most };
}

function toSizes(year: Omit<EdtfYear, 'qualifier'>): readonly [least: number, most: number] {
  const { digits, negative, exponent = 0, significant } = year;
  const open = digits.lastIndexOf('X');
  if (open !== -1) {
    const least = Number(digits.replaceAll('X', '0'));
    const first = negative && least === 0 ? 10 ** (digits.length - 1 - open) : least;
    return [first, Number(digits.replaceAll('X', '9'))];
  }
  const stated = Number(digits) * 10 ** exponent;
  if (!(stated < FARTHEST)) return [FARTHEST, FARTHEST];
  if (significant === undefined) return [stated, stated];
  const unit = 10 ** (digits.length + exponent - significant);
  const least = Math.floor(stated / unit) * unit;
  return [negative && least === 0 ? 1 : least, least + unit - 1];
}
