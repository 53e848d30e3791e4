import type { EdtfYear } from './edtf.ts';

/** Whether two digits, of which some may be `X`, can mean a value 0 to 99. */
export function matchesDigits(digits: string, value: number): boolean {
  const tens = digits.charCodeAt(0) - 48;
  const units = digits.charCodeAt(1) - 48;
  return (tens === 40 || tens === Math.floor(value / 10)) && (units === 40 || units === value % 10);
}

/** The least and greatest year that a year as written can mean. */
export function toYearRange(year: Omit<EdtfYear, 'qualifier'>): { from: number; to: number } {
  const scale = 10 ** (year.exponent ?? 0);
  let low = Number(year.digits.replaceAll('X', '0')) * scale;
  let high = Number(year.digits.replaceAll('X', '9')) * scale;
  if (year.significant !== undefined) {
    const unit = 10 ** (year.digits.length + (year.exponent ?? 0) - year.significant);
    low = Math.floor(low / unit) * unit;
    high = low + unit - 1;
  }
  return year.negative ? { from: -high, to: -low } : { from: low, to: high };
}

/** The years that a year as written can mean, upwards (1) or downwards (-1). Not for years of unbounded range. */
export function* listYears(year: Omit<EdtfYear, 'qualifier'>, step: 1 | -1): Generator<number> {
  const { from, to } = toYearRange(year);
  const pattern = year.digits.includes('X')
    ? new RegExp(`^${year.digits.replaceAll('X', '\\d')}$`)
    : undefined;
  for (let value = step === 1 ? from : to; value >= from && value <= to; value += step) {
    if (pattern === undefined || pattern.test(String(Math.abs(value)).padStart(4, '0'))) yield value;
  }
}
