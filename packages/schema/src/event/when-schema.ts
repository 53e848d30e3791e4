import * as z from 'zod/mini';
import { preprocess } from '../problem/preprocess.ts';
import { say, strict } from '../problem/zod-issues.ts';
import { parseDuration } from '../time/duration.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import type { Text as TextMap } from '../time/text.ts';
import { toPrecision } from '../time/unit.ts';
import type { When } from '../time/when.ts';
import { hasAtMost, Id, isMangledDate, Line, wordDateError, ZoneName } from './atoms.ts';

const BASES = ['stated', 'resolved', 'derived', 'bounded', 'background'] as const;
const PARTS = ['small-hours', 'morning', 'afternoon', 'evening', 'night'] as const;
const LONGEST_WORDING = 8;

/** Ways to compare a number or a stretch of time. */
export const Comparison = z.enum(['eq', 'lt', 'lte', 'gt', 'gte', 'about']);

/** The forms that differ between a door in, where people write short forms, and the way out. */
export interface Forms<E extends z.ZodMiniType<string>, T extends z.ZodMiniType<TextMap>> {
  readonly edtf: E;
  readonly text: T;
  /** What a When goes through before its members are looked at. */
  readonly expand: (value: unknown) => unknown;
}

const Duration = z.string().check(
  z.refine((value) => parseDuration(value) !== undefined, {
    error: say('Cannot read the margin', 'an ISO 8601 duration such as PT15M or P2D'),
  }),
);

const Relative = strict({
  to: Id,
  offset: z.string().check(
    z.refine((value) => parseDuration(value.replace(/^-/, '')) !== undefined, {
      error: say('Cannot read the offset', 'an ISO 8601 duration such as P2M, or -P2M for before'),
    }),
  ),
  op: z.exactOptional(Comparison),
});

/** An EDTF date or an event id: which of them, the references tell. */
const Limit = Line.check(
  z.refine((value) => parseEdtf(value).ok || Id.safeParse(value).success, {
    error: say('Cannot use this limit', 'an EDTF date or the id of an event'),
  }),
);

const Between = strict({ after: z.exactOptional(Limit), before: z.exactOptional(Limit) }).check(
  z.refine(({ after, before }) => after !== undefined || before !== undefined, {
    error: say('Between what?', 'after, before or both'),
  }),
);

/** Builds the schemas of dates around the forms that a door accepts. */
export function createWhens<E extends z.ZodMiniType<string>, T extends z.ZodMiniType<TextMap>>({
  edtf,
  text,
  expand,
}: Forms<E, T>) {
  const shape = {
    margin: z.exactOptional(Duration),
    part: z.exactOptional(z.enum(PARTS)),
    zone: z.exactOptional(ZoneName),
    fills: z.exactOptional(z.boolean()),
    wording: z.exactOptional(
      text.check(
        z.refine((value) => Object.values(value).every((words) => hasAtMost(LONGEST_WORDING, words)), {
          error: say('Too long a wording', `at most ${LONGEST_WORDING} words of the source`),
        }),
      ),
    ),
    basis: z.exactOptional(z.enum(BASES)),
  };
  // A date that YAML took for a list or a map is one mistake, not a dozen unknown members.
  const guard = z.custom((value) => !isMangledDate(value), {
    error: ({ input }) => wordDateError(input),
    abort: true,
  });
  const dated = (members: z.core.$ZodLooseShape) => {
    const whole = strict({ ...members, ...shape }).check((context) => checkWhen(context));
    return preprocess(expand, z.pipe(guard, whole as z.ZodMiniType)) as z.ZodMiniType<When>;
  };
  const full = {
    edtf: z.exactOptional(edtf),
    relative: z.exactOptional(Relative),
    between: z.exactOptional(Between),
  };
  return {
    /** A date that may be counted from events or lie between them. */
    When: dated(full),
    /** A date of a record that is no event: by EDTF alone. */
    PlainWhen: dated({ edtf }),
    /** A date with more members of its own beside it. */
    datedWith: (more: z.core.$ZodLooseShape) => dated({ ...full, ...more }),
  };
}

type WhenPayload = z.core.ParsePayload<When>;

/** What the members of a When must be to each other. */
function checkWhen(context: WhenPayload): void {
  const { edtf, relative, between, part, fills, margin } = context.value;
  const refuse = (path: string[], input: unknown, message: string) =>
    context.issues.push({ code: 'custom', path, input, message });
  if (edtf === undefined && relative === undefined && between === undefined)
    refuse([], context.value, say('No date', 'edtf, relative or between'));
  if (edtf !== undefined && relative !== undefined)
    refuse(['relative'], relative, say('Two dates', 'either edtf or relative; between may narrow either'));
  if (fills === true && edtf === undefined)
    refuse(['fills'], fills, say('Nothing is stated that could be filled', 'an edtf that it lasted all of'));
  if (margin !== undefined && edtf === undefined && relative === undefined)
    refuse(['margin'], margin, say('A limit has no margin', 'a margin beside edtf or relative only'));
  if (part === undefined) return;
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  if (parsed?.ok === false) return;
  if (parsed?.value.kind === 'date' && toPrecision(parsed.value) === 'day') return;
  const expected = 'a date known to the day, without a clock time';
  refuse(['part'], part, say('A part of the day needs a day', expected));
}

/** What a When is before its members are looked at: a bare date is short for `{ edtf }`. */
export function expandWhen(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? { edtf: value } : value;
}
