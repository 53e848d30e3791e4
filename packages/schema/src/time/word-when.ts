import type { Edtf } from './edtf.ts';
import { parseEdtf } from './parse-edtf.ts';
import { listDates } from './to-bounds.ts';
import { toPrecision } from './unit.ts';
import type { RelativeDate, When } from './when.ts';
import { type Speech, toShownZone, wordClock, wordEdtf } from './word-edtf.ts';
import { type TitleOf, wordBetween, wordRelative } from './word-relative.ts';
import type { DateWords } from './words.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ID } from './words-id.ts';

/** How a date is to be said. */
export interface WordWhenOptions {
  /** BCP 47; English where no catalogue has it. */
  readonly language: string;
  /** IANA zone of a date that names none. */
  readonly zone: string;
  /**
   * Whose clock to read out: the date's own, `UTC`, or a reader's IANA zone. Only clock times are converted: a civil
   * day is its own zone's, wherever it is read.
   */
  readonly in?: string;
  /** The title of an event that a date is counted from, in the language asked for. */
  readonly titleOf?: TitleOf;
  /** A catalogue to use instead of those of the package. */
  readonly words?: DateWords;
}

/** A date said in words. */
export interface WordedWhen {
  /** The whole of it, zone aside: "19 June 2024, about 02:45". */
  readonly text: string;
  /** The date alone: "19 June 2024". Equal to `text` where there is no more to say. */
  readonly date: string;
  /** The clock time alone: "about 02:45". */
  readonly time?: string;
  /** Whose day or clock it is: "Pyongyang time". */
  readonly zone: string;
  /** `text`, with `zone` where a day or a clock time depends on it. */
  readonly full: string;
}

const CATALOGUES: ReadonlyMap<string, DateWords> = new Map([
  ['en', WORDS_EN],
  ['id', WORDS_ID],
]);

/**
 * Says a date naturally, no more precisely than it is known: "early hours of 19 June 2024", "sekitar tahun 1948".
 * @throws {RangeError} if the date or a zone is not valid
 */
export function wordWhen(when: When, options: WordWhenOptions): WordedWhen {
  const { language, in: asked = 'own', titleOf = () => undefined } = options;
  const words = options.words ?? findWords(language);
  const ownZone = when.zone ?? options.zone;
  const tree = when.edtf === undefined ? undefined : readTree(when.edtf);
  const limits = listLimits(when);
  const dates = [...(tree === undefined ? [] : [tree]), ...limits];
  const shownZone = asked === 'own' ? ownZone : toShownZone(dates, ownZone, asked);
  const speech: Speech = { words, ownZone, shownZone };
  const zone = words.zoneTime(toCity(shownZone));
  const more = [
    ...(when.relative === undefined
      ? []
      : [wordRelative(widen(when.relative, when.margin), titleOf, speech)]),
    ...(when.between === undefined ? [] : [wordBetween(when.between, titleOf, speech)]),
  ];
  if (tree === undefined) {
    if (more.length === 0) throw new RangeError('Cannot say a date that has no edtf, relative or between');
    const text = more.join(', ');
    return { text, date: text, zone, full: limits.some(dependsOnZone) ? `${text}, ${zone}` : text };
  }
  const stated = wordStated(tree, when, speech);
  const text = [stated.date, ...(stated.time === undefined ? [] : [stated.time]), ...more].join(', ');
  const full = dates.some(dependsOnZone) ? `${text}, ${zone}` : text;
  return stated.time === undefined ? { text, date: text, zone, full } : { text, ...stated, zone, full };
}

/** With a margin, what is counted exactly is "about" so long after. */
function widen(relative: RelativeDate, margin: string | undefined): RelativeDate {
  return margin === undefined || (relative.op ?? 'eq') !== 'eq' ? relative : { ...relative, op: 'about' };
}

function findWords(language: string): DateWords {
  return CATALOGUES.get(language) ?? CATALOGUES.get(language.split('-')[0] ?? '') ?? WORDS_EN;
}

function readTree(edtf: string): Edtf {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new RangeError(parsed.issue.message);
  return parsed.value;
}

function wordStated(
  tree: Edtf,
  { margin, part, fills }: When,
  speech: Speech,
): { date: string; time?: string } {
  const { words } = speech;
  if (tree.kind === 'date' && tree.time !== undefined) {
    const { day, time } = wordClock(tree, speech);
    return { date: day, time: margin === undefined ? time : words.about(time, 'minute') };
  }
  const plain = wordEdtf(tree, speech);
  const some = part === undefined ? plain : words.parts[part](plain);
  const said = listDates(tree).some(({ year, season, month, day }) =>
    [year, season, month, day].some((each) => each?.qualifier === '~' || each?.qualifier === '%'),
  );
  // A word for the unit stands once: where one has been put before the date, the next goes without.
  const unit = tree.kind === 'date' ? toPrecision(tree) : 'unknown';
  // An interval says by itself that it lasted.
  const all = fills === true && tree.kind === 'date';
  const exact = all ? words.allOf(some, said ? 'unknown' : unit) : some;
  if (margin === undefined || said) return { date: exact };
  return { date: words.about(exact, all ? 'unknown' : unit) };
}

/** A month or a year is the same for everyone who cares to know no more. */
function dependsOnZone(tree: Edtf): boolean {
  return listDates(tree).some((date) => date.time !== undefined || toPrecision(date) === 'day');
}

/** The limits that are dates and no events. */
function listLimits({ between }: When): readonly Edtf[] {
  return [between?.after, between?.before].flatMap((reference) => {
    const parsed = parseEdtf(reference ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
}

function toCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
