import * as z from 'zod/mini';
import { preprocess } from '../problem/preprocess.ts';
import { say } from '../problem/zod-issues.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { stringifyYear } from '../time/stringify-year.ts';
import type { Text as TextMap } from '../time/text.ts';
import { isZone } from '../time/zone.ts';

const LONGEST_TEXT = 65_536;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const HEX = /^[0-9a-f]{64}$/;

/** A lowercase slug of at most 128 characters. */
export const Id = z.string().check(
  z.maxLength(128),
  z.regex(SLUG, {
    error: say('Cannot use this id', 'a slug: lowercase letters, digits and single hyphens'),
  }),
);

/** First path segments that a server keeps for itself: a timeline of such a name would have no page. */
export const RESERVED = new Set([
  'assets',
  'docs',
  'embed',
  'healthz',
  'metrics',
  'new',
  'oembed',
  'problems',
  'readyz',
  'v1',
]);

/** An id for a timeline: a slug that is no address of the server's own. */
export const TimelineId = Id.check(
  z.refine((id) => !RESERVED.has(id), {
    error: say('This id is an address of the server', 'another id'),
  }),
);

/** A BCP 47 language tag. */
export const Language = z
  .string()
  .check(z.regex(LANGUAGE, { error: say('Cannot use this language', 'a BCP 47 tag such as en or id') }));

/** An IANA time zone that the runtime knows. */
export const ZoneName = z
  .string()
  .check(z.refine(isZone, { error: say('Unknown time zone', 'an IANA zone such as Asia/Pyongyang') }));

/** A place in a count: 1 or more. */
export const Ordinal = z.int().check(z.gte(1), z.lte(1_000_000));

/** A colour as `#rrggbb`. */
export const Colour = z.string().check(
  z.regex(/^#[0-9a-fA-F]{6}$/, {
    error: say('Cannot use this colour', '# and six hex digits, such as #0b6e69'),
  }),
);

/** SHA-256 in lowercase hex. */
export const Digest = z
  .string()
  .check(z.regex(HEX, { error: say('Cannot use this digest', '64 lowercase hex digits (SHA-256)') }));

/** A web address. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  error: say('Cannot use this address', 'an http or https URL'),
});

/** An item of Wikidata. */
export const WikidataId = z
  .string()
  .check(z.regex(/^Q\d+$/, { error: say('Cannot use this Wikidata id', 'Q and a number, such as Q159') }));

/** Refuses an entry of a list that stands in it already. */
export function refuseDuplicates(context: z.core.ParsePayload<readonly unknown[]>): void {
  if (context.value.length < 2) return;
  const seen = new Set<string>();
  for (const [index, entry] of context.value.entries()) {
    const key = JSON.stringify(entry);
    if (seen.has(key)) {
      const message = say('Given twice', 'each entry once');
      context.issues.push({ code: 'custom', path: [index], input: entry, message });
    }
    seen.add(key);
  }
}

/** Whether text can be kept and shown: not empty, well-formed, without NUL. */
export function isSoundText(text: string): boolean {
  return text.trim() !== '' && text.isWellFormed() && !text.includes('\0');
}

/** Whether a text has at most so many words. */
export function hasAtMost(count: number, text: string): boolean {
  return text.trim().split(/\s+/u).length <= count;
}

/** What {@link isSoundText} asks for, as a schema's message. */
export const UNSOUND_TEXT = say(
  'Cannot use this text',
  'text that is not empty, without NUL or lone surrogates',
);

/** Sound text of at most 65,536 characters. */
export const Line = z
  .string()
  .check(z.maxLength(LONGEST_TEXT), z.refine(isSoundText, { error: UNSOUND_TEXT }));

/** Text by language, as it leaves. */
export const Text = z
  .record(Language, Line, {
    error: ({ input }) =>
      say(input === undefined ? 'Missing' : 'Wrong type', 'text, or a map from language to text'),
  })
  .check(
    z.refine((text) => Object.keys(text).length > 0, {
      error: say('No text', 'text in one language at least'),
    }),
  );

/** Text as people write it: a plain string is in `language`. */
export function textIn(language: string) {
  return preprocess(
    (value) => (typeof value === 'string' ? { [language]: value } : value),
    Text,
  ) as unknown as z.ZodMiniType<TextMap, string | TextMap>;
}

const DATE_EXPECTED = 'an EDTF date such as "2024-06-19"';

/** Says what is wrong with something that should be a date and is not text. */
export function wordDateError(input: unknown): string {
  if (Array.isArray(input)) return sayMangled('list', joinList(input));
  if (isDateMap(input)) return sayMangled('map', `{${Object.keys(input).join(',')}}`);
  return say(input === undefined ? 'Missing' : 'Wrong type', DATE_EXPECTED);
}

function sayMangled(kind: string, date: string): string {
  return say(`YAML read this date as a ${kind}: put quotes around this date`, `"${date}"`);
}

function joinList(list: readonly unknown[]): string {
  return `[${list.map(String).join(',')}]`;
}

function isDateMap(input: unknown): input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null) return false;
  const entries = Object.entries(input);
  return (
    entries.length > 0 && entries.every(([key, value]) => value === null && /^[\dXY?~%.\-/]+$/.test(key))
  );
}

/** An EDTF expression, as it leaves. */
export const EdtfText = z.string({ error: ({ input }) => wordDateError(input) }).check((context) => {
  const parsed = parseEdtf(context.value);
  if (parsed.ok) return;
  const { offset, expected } = parsed.issue;
  const message = `Cannot read this date at character ${offset + 1}`;
  context.issues.push({ code: 'custom', input: context.value, message: say(message, expected) });
});

/** An EDTF expression as people write it: YAML turns an unquoted year into a number. */
export const EdtfInput = preprocess(
  (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? stringifyYear(value) : value),
  EdtfText,
) as unknown as z.ZodMiniType<string, string | number>;

/** Refuses a view that ends before it starts. */
export function checkView(
  context: z.core.ParsePayload<{ readonly from: string; readonly to: string }>,
): void {
  const { from, to } = context.value;
  if (!parseEdtf(from).ok || !parseEdtf(to).ok || parseEdtf(`${from}/${to}`).ok) return;
  const message = say('Cannot use this view', 'two dates, the second not before the first');
  context.issues.push({ code: 'custom', path: ['to'], input: to, message });
}

/** Whether YAML made a list or a map of an unquoted date. */
export function isMangledDate(input: unknown): boolean {
  return Array.isArray(input) || isDateMap(input);
}
