import * as z from 'zod/mini';
import { say, strict } from '../problem/zod-issues.ts';
import { Digest, hasAtMost, Id, Language, Line, Ordinal, refuseDuplicates } from './atoms.ts';

const MOST_STARTING = 5;
const LONGEST_QUOTE = 25;

const Locator = strict({
  paragraph: z.exactOptional(Ordinal),
  page: z.exactOptional(Ordinal),
  time: z.exactOptional(
    z.string().check(
      z.regex(/^\d{2,3}:[0-5]\d:[0-5]\d$/, {
        error: say('Cannot use this time', 'hours, minutes and seconds into the recording, such as 00:12:30'),
      }),
    ),
  ),
  row: z.exactOptional(Ordinal),
  region: z.exactOptional(
    z.string().check(
      z.regex(/^(?:percent:)?\d{1,5}(?:,\d{1,5}){3}$/, {
        error: say('Cannot use this region', 'x,y,w,h in pixels, or percent:x,y,w,h'),
      }),
    ),
  ),
  starts: z.exactOptional(
    Line.check(
      z.refine((words) => hasAtMost(MOST_STARTING, words), {
        error: say('Too many words', 'at most five words to find the paragraph by'),
      }),
    ),
  ),
}).check(
  z.refine((locator) => PLACES.some((name) => locator[name] !== undefined), {
    error: say('Where is it?', 'a paragraph, page, time, row or region'),
  }),
);

const PLACES = ['paragraph', 'page', 'time', 'row', 'region'] as const;

const Quote = strict({
  exact: Line.check(
    z.refine((words) => hasAtMost(LONGEST_QUOTE, words), {
      error: say('Too long a quote', `at most ${LONGEST_QUOTE} words`),
    }),
  ),
  language: Language,
  translation: z.exactOptional(
    z.catchall(z.object({ by: z.enum(['human', 'machine']) }), Line).check((context) => {
      for (const [key, text] of Object.entries(context.value)) {
        if (Language.safeParse(key).success) continue;
        const message = say('Cannot use this language', 'by, or a BCP 47 tag such as en or id');
        context.issues.push({ code: 'custom', path: [key], input: text, message });
      }
    }),
  ),
});

/** `Citation`. */
export const Citation = strict({
  source: Id,
  locator: z.exactOptional(Locator),
  digest: z.exactOptional(Digest),
  via: z.exactOptional(z.array(Id).check(z.minLength(1), refuseDuplicates)),
  quote: z.exactOptional(Quote),
});
