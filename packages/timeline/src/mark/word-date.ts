import { type When, type WordWhenOptions, wordWhen } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';

/** What dates are said with. */
export interface DateContext extends Omit<WordWhenOptions, 'words'> {
  readonly texts: Texts;
}

/** Says a date, and of a clock time whose clock it is: "19 June 2024, 02:45, Pyongyang time". */
export function wordDate(when: When, { texts, ...options }: DateContext): string {
  const { text, full } = wordWhen(when, { ...options, words: texts.dates });
  // Of a day it goes without saying: it is its own zone's, by every clock.
  return when.edtf?.includes('T') === true ? full : text;
}
