import { DURATION_UNITS, splitDuration } from './duration.ts';
import { parseEdtf } from './parse-edtf.ts';
import type { Between, RelativeDate } from './when.ts';
import { type Speech, splitDates, wordEdtf } from './word-edtf.ts';

/** The title of an event, if it is known. */
export type TitleOf = (event: string) => string | undefined;

/**
 * Says a date that is counted from another event: "about two months after “Recognition”".
 * @throws {RangeError} if the offset is not a duration
 */
export function wordRelative(
  { to, offset, op = 'eq' }: RelativeDate,
  titleOf: TitleOf,
  speech: Speech,
): string {
  const { words } = speech;
  const back = offset.startsWith('-');
  const counts = splitDuration(back ? offset.slice(1) : offset);
  if (counts === undefined) throw new RangeError(`Cannot read the offset ${JSON.stringify(offset)}`);
  const units = DURATION_UNITS.flatMap((unit, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [words.duration(count, unit)];
  });
  const event = words.event(titleOf(to));
  if (units.length === 0 && (op === 'gt' || op === 'gte')) return (back ? words.before : words.after)(event);
  if (units.length === 0) return words.compare[op === 'about' ? op : 'eq'](words.sameTime(event));
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  const duration = words.compare[op](list.format(units));
  return back ? words.longBefore(duration, event) : words.longAfter(duration, event);
}

/** Says the limits of a date: "between March 2024 and “The visit”", "after “The visit”". */
export function wordBetween({ after, before }: Between, titleOf: TitleOf, speech: Speech): string {
  const { words } = speech;
  const [from, to] = [after, before].map((reference) => readReference(reference, titleOf, speech));
  if (from === undefined) return to === undefined ? '' : (to.date ? words.onOrBefore : words.before)(to.text);
  if (to === undefined) return (from.date ? words.onOrAfter : words.after)(from.text);
  return from.date !== undefined &&
    to.date !== undefined &&
    from.date.kind === 'date' &&
    to.date.kind === 'date'
    ? words.between(...splitDates(from.date, to.date, speech))
    : words.between(from.text, to.text);
}

function readReference(reference: string | undefined, titleOf: TitleOf, speech: Speech) {
  if (reference === undefined) return undefined;
  const parsed = parseEdtf(reference);
  if (!parsed.ok) return { text: speech.words.event(titleOf(reference)), date: undefined };
  return { text: wordEdtf(parsed.value, speech), date: parsed.value };
}
