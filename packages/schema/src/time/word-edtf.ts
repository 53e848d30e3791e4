import { DAY, toDayNumber } from './civil.ts';
import type { Edtf, EdtfDate, EdtfRange, EdtfSet } from './edtf.ts';
import { formatDate, formatRange, formatTime, splitRange } from './format-date.ts';
import { listDates } from './to-bounds.ts';
import { toCivilRange } from './unit.ts';
import { toPlainUnit, toUtc, wordDate, wordEither } from './word-date.ts';
import type { DateWords } from './words.ts';
import { toCivil, toInstant } from './zone.ts';

/** What dates are said with. */
export interface Speech {
  readonly words: DateWords;
  /** Whose day it is. */
  readonly ownZone: string;
  /** Whose clock is read out. */
  readonly shownZone: string;
}

/** The zone that dates can be said in together: a day without a clock time is its own zone's, whoever reads it. */
export function toShownZone(trees: readonly Edtf[], ownZone: string, asked: string): string {
  const dates = trees.flatMap(listDates);
  return dates.length > 0 && dates.every(({ time }) => time !== undefined) ? asked : ownZone;
}

/** Says an EDTF expression. */
export function wordEdtf(tree: Edtf, speech: Speech): string {
  switch (tree.kind) {
    case 'date':
      return wordMoment(tree, speech);
    case 'interval':
      return wordInterval(tree, speech);
    case 'set':
      return wordSet(tree, speech);
  }
}

/** The day and the clock time of a date that has one, as its zone's wall clock shows them. */
export function wordClock(date: EdtfDate, speech: Speech): { readonly day: string; readonly time: string } {
  const reading = toWallClock(date, speech);
  const seconds = date.time?.second !== undefined;
  return {
    day: formatDate(reading, 'day', speech.words),
    time: speech.words.clock(formatTime(reading, seconds, speech.words)),
  };
}

function wordMoment(date: EdtfDate, speech: Speech): string {
  if (date.time === undefined) return wordDate(date, speech.words);
  const { day, time } = wordClock(date, speech);
  return `${day}, ${time}`;
}

function wordInterval({ start, end }: Edtf & { kind: 'interval' }, speech: Speech): string {
  const { words } = speech;
  if (start.kind !== 'date') return end.kind === 'date' ? words.until(wordMoment(end, speech)) : '';
  const from = wordMoment(start, speech);
  if (end.kind !== 'date') return end.kind === 'open' ? words.since(from) : words.from(from);
  return wordShared(start, end, speech) ?? words.span(from, wordMoment(end, speech));
}

/** "18–19 June 2024", "19 June 2024, 02:45 to 03:15": what both ends share is said once. */
function wordShared(start: EdtfDate, end: EdtfDate, speech: Speech): string | undefined {
  const { words } = speech;
  if (start.time !== undefined && end.time !== undefined) {
    const [from, to] = [wordClock(start, speech), wordClock(end, speech)];
    const until = formatTime(toWallClock(end, speech), end.time.second !== undefined, words);
    return from.day === to.day ? `${from.day}, ${words.span(from.time, until)}` : undefined;
  }
  const unit = toPlainUnit(start);
  if (unit === undefined || unit === 'year' || unit !== toPlainUnit(end)) return undefined;
  return formatRange(toUtc(start), toUtc(end), unit, words);
}

function wordSet({ members, all }: EdtfSet, speech: Speech): string {
  const { words } = speech;
  const [first, second] = members;
  if (!all && first?.kind === 'date' && second?.kind === 'date' && members.length === 2)
    return wordEither(splitDates(first, second, speech), words);
  const texts = members.map((member) =>
    member.kind === 'date'
      ? wordMoment(member, speech)
      : wordMember(member, all, members.length === 1, speech),
  );
  if (!all) return wordEither(texts, words);
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(texts);
}

function wordMember({ from, to }: EdtfRange, all: boolean, alone: boolean, speech: Speech): string {
  const { words } = speech;
  if (from === undefined) return to === undefined ? '' : wordUpTo(to, all, speech);
  if (to === undefined) return (all ? words.since : words.onOrAfter)(wordMoment(from, speech));
  if (all || !alone) return words.span(...splitDates(from, to, speech));
  return isNext(from, to)
    ? wordEither(splitDates(from, to, speech), words)
    : words.between(...splitDates(from, to, speech));
}

/** "Before 19 June 2024" is what people say for "18 June 2024 or earlier". */
function wordUpTo(to: EdtfDate, all: boolean, speech: Speech): string {
  const { words } = speech;
  if (all) return words.until(wordMoment(to, speech));
  const unit = toPlainUnit(to);
  if (unit === undefined) return words.onOrBefore(wordMoment(to, speech));
  return words.before(formatDate(toDayNumber(toCivilRange(to).to) * DAY, unit, words));
}

/** Two dates, with what they share said once if they are known to the same unit: "18" and "19 June 2024". */
export function splitDates(
  from: EdtfDate,
  to: EdtfDate,
  speech: Speech,
): readonly [from: string, to: string] {
  const unit = toPlainUnit(from);
  if (unit === undefined || unit !== toPlainUnit(to) || toUtc(from) >= toUtc(to))
    return [wordMoment(from, speech), wordMoment(to, speech)];
  return splitRange(toUtc(from), toUtc(to), unit, speech.words);
}

/** Whether two dates are known to the same unit and follow one upon the other. */
function isNext(from: EdtfDate, to: EdtfDate): boolean {
  const unit = toPlainUnit(from);
  if (unit === undefined || unit !== toPlainUnit(to)) return false;
  return toDayNumber(toCivilRange(from).to) === toDayNumber(toCivilRange(to).from);
}

/** The wall clock reading in the zone shown, as if it were UTC. */
function toWallClock(date: EdtfDate, { ownZone, shownZone }: Speech): number {
  const { hour, minute, second = 0, offset } = date.time ?? { hour: 0, minute: 0 };
  const midnight = toUtc(date);
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
  if (offset === undefined && ownZone === shownZone) return local;
  const instant =
    offset === undefined
      ? toInstant(toCivilRange(date).from, local - midnight, ownZone)
      : local - offset * 60_000;
  const { civil, time } = toCivil(instant, shownZone);
  return toDayNumber(civil) * DAY + time;
}
