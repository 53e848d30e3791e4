import type { DerivedEvent } from '../event/derive.ts';
import type { Bounds } from '../time/bounds.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import type { Between, When } from '../time/when.ts';
import { writeDay, writeDays } from './write-days.ts';

/**
 * Says a date without the events that are hidden: what it counts from one becomes the days that it comes to, and a limit
 * set by one becomes that one's day. `undefined` where nothing is left to say.
 */
export function freeWhen(when: When, { hidden, zone, toBounds }: FreeContext): When | undefined {
  const { relative, between, ...rest } = when;
  if (relative !== undefined && hidden.has(relative.to)) {
    const { wording } = when;
    const edtf = writeDays(toBounds(when), zone);
    if (edtf === undefined) return undefined;
    return { edtf, zone, ...(wording === undefined ? {} : { wording }), basis: 'bounded' };
  }
  if (between === undefined) return when;
  const limits = freeLimits(between, hidden, zone);
  const stated = { ...rest, ...(relative === undefined ? {} : { relative }) };
  if (limits !== undefined) return { ...stated, between: limits };
  return when.edtf === undefined && relative === undefined ? undefined : stated;
}

/** What a date is freed with. */
export interface FreeContext {
  /** The events that are not to be named, by id. */
  readonly hidden: ReadonlyMap<string, DerivedEvent>;
  /** Of days to write. */
  readonly zone: string;
  /** The bounds of the date as it stands. */
  readonly toBounds: (when: When) => Bounds;
}

function freeLimits(
  { after, before }: Between,
  hidden: ReadonlyMap<string, DerivedEvent>,
  zone: string,
): Between | undefined {
  const free = (limit: string | undefined, toInstant: (bounds: Bounds) => number) => {
    const event = limit === undefined || parseEdtf(limit).ok ? undefined : hidden.get(limit);
    return event === undefined ? limit : writeDay(toInstant(event.bounds), zone);
  };
  const from = free(after, ({ earliest }) => earliest);
  const to = free(before, ({ latest }) => latest - 1);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { after: from }), ...(to === undefined ? {} : { before: to }) };
}
