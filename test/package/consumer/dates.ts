// What a project does that only wants dates: no validator, nothing of the browser or of Node.
import {
  type Bounds,
  type Chronicle,
  hitWindow,
  parseEdtf,
  resolveDatetime,
  stringifyEdtf,
  toBounds,
  type When,
  wordWhen,
} from '@linimasa/schema';

const when: When = { edtf: '2024-06-19T02:45', margin: 'PT15M', zone: 'Asia/Pyongyang' };

/** The bounds of a date. */
export const bounds: Bounds = toBounds(when, { zone: 'UTC' });
/** The same date in words. */
export const words: string = wordWhen(when, { language: 'id', zone: 'UTC' }).text;
/** A window and whether the date hits it. */
export const window = resolveDatetime('2024-06', 'Asia/Pyongyang');
/** How it is hit. */
export const hit: 'possible' | 'certain' | undefined = window.ok
  ? hitWindow(bounds, window.value)
  : undefined;

const parsed = parseEdtf('1948~');
/** A date printed as it was read. */
export const printed: string = parsed.ok ? stringifyEdtf(parsed.value) : parsed.issue.expected;

/** What is typed reads as what it is. */
export const titles = (chronicle: Chronicle): readonly string[] =>
  chronicle.events.map(({ title, when: date }) => `${title['en'] ?? ''} ${date?.edtf ?? ''}`);
