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

/** The least and greatest year that a year as written can mean. There is no year `-0000`. */
export function toYearRange(year: Omit<EdtfYear, 'qualifier'>): { from: number; to: number } {
  const { digits, negative, exponent = 0, significant } = year;
  const open = digits.lastIndexOf('X');
  const scale = 10 ** exponent;
  let low = Number(open === -1 ? digits : digits.replaceAll('X', '0')) * scale;
  let high = open === -1 ? low : Number(digits.replaceAll('X', '9'));
  if (significant !== undefined) {
    const unit = 10 ** (digits.length + exponent - significant);
    low = Math.floor(low / unit) * unit;
    high = low + unit - 1;
  }
  if (!negative) return { from: low, to: high };
  if (low === 0) low = open === -1 ? 1 : 10 ** (digits.length - 1 - open);
  return { from: -high, to: -low };
}

/** The years that a year of four digits can mean, upwards (1) or downwards (-1). */
export function* listYears(year: Omit<EdtfYear, 'qualifier'>, step: 1 | -1): Generator<number> {
  const { from, to } = toYearRange(year);
  for (let value = step === 1 ? from : to; value >= from && value <= to; value += step) {
    if (matchesDigits(year.digits, Math.abs(value))) yield value;
  }
}
