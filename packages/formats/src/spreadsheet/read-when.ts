import { parseEdtf } from '@linimasa/schema';
import type { DateFault, DateOrder, DateReading } from '../date-words/date-reading.ts';
import { parseDateWords } from '../date-words/parse-date-words.ts';

/** A date as it is stated in up to three cells. */
export interface StatedDate {
  readonly date: string;
  readonly time: string;
  readonly end: string;
}

/** A date understood; nothing where no cell says one; or what is wrong with which of the cells. */
export type WhenReading =
  | { readonly when?: Extract<DateReading, { ok: true }>['when'] }
  | { readonly field: keyof StatedDate; readonly fault: DateFault | { readonly kind: 'time' | 'end' } };

const DAY = /^-?\d{4}-\d{2}-\d{2}$/;

/** Reads a date with its time of the day and its end, each of which may be empty. */
export function readWhen({ date, time, end }: StatedDate, order: DateOrder): WhenReading {
  if (date === '') {
    if (end !== '') return { field: 'end', fault: { kind: 'end' } };
    return time === '' ? {} : { field: 'time', fault: { kind: 'time' } };
  }
  const start = parseDateWords(date, order);
  if (!start.ok) return { field: 'date', fault: start.fault };
  const begins = time === '' ? start : addTime(start.when.edtf, time, order);
  if (begins === undefined) return { field: 'time', fault: { kind: 'time' } };
  if (end === '') return { when: begins.when };
  const last = parseDateWords(end, order);
  if (!last.ok) return { field: 'end', fault: last.fault };
  const edtf = `${begins.when.edtf}/${last.when.edtf}`;
  const plain = [begins, last].every(({ when }) => Object.keys(when).length === 1);
  if (plain && parseEdtf(edtf).ok) return { when: { edtf } };
  const swapped = plain && parseEdtf(`${last.when.edtf}/${begins.when.edtf}`).ok;
  return { field: 'end', fault: { kind: swapped ? 'order' : 'end' } };
}

/** A time is read with its day, as it would be in one cell. */
function addTime(
  edtf: string,
  time: string,
  order: DateOrder,
): Extract<DateReading, { ok: true }> | undefined {
  if (!DAY.test(edtf)) return undefined;
  const reading = parseDateWords(`${edtf}, ${time}`, order);
  return reading.ok ? reading : undefined;
}
