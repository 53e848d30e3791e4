import { countDays } from './civil.ts';
import type { EdtfComponent, EdtfDate, EdtfYear } from './edtf.ts';

const DASH = 45;
const ZERO = 48;
const NINE = 57;

/**
 * Reads `YYYY`, `YYYY-MM` and `YYYY-MM-DD`, which most dates are, without the detours of the whole grammar.
 * Gives the tree that `parseEdtf` gives; `undefined` for anything else, be it a date or not.
 */
export function parsePlain(text: string): EdtfDate | undefined {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return undefined;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== DASH : code < ZERO || code > NINE) return undefined;
  }
  const year: EdtfYear = { negative: false, digits: text.slice(0, 4), long: false, qualifier: '' };
  if (length === 4) return { kind: 'date', year };
  const monthNumber = toNumber(text, 5);
  // Seasons stand in the month's place.
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const month: EdtfComponent = { digits: text.slice(5, 7), qualifier: '' };
  if (length === 7) return { kind: 'date', year, month };
  const dayNumber = toNumber(text, 8);
  const yearNumber = toNumber(text, 0) * 100 + toNumber(text, 2);
  if (dayNumber < 1 || dayNumber > countDays(yearNumber, monthNumber)) return undefined;
  return { kind: 'date', year, month, day: { digits: text.slice(8), qualifier: '' } };
}

function toNumber(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
