import { type Duration, parseDuration } from './duration.ts';
import { type Shift, type Step, toCeiling, toFloor } from './step.ts';
import type { RelativeDate } from './when.ts';

/** How far from the start of what it is counted from a date lies: A its start, T that of the other. */
export interface Reach {
  /** "A is not before …", counted from T. */
  readonly floor?: Step;
  /** "T is not before …", counted from A: A lies not after. */
  readonly ceiling?: Step;
  /** Which of the two starts first, if that is certain: -1 A, 1 T. */
  readonly order: -1 | 0 | 1;
}

/** An offset such as `-P2Y`: the way, how far, and one unit of its finest component. */
export interface Offset extends Shift {
  readonly unit: Duration;
}

const FORM = /^(-?)(P.*\d([YMWDHS]))$/;

/** Parses an ISO 8601 duration in whole numbers that may have a leading minus sign; `undefined` if it is not one. */
export function parseOffset(text: string): Offset | undefined {
  const [, minus, digits = '', finest = ''] = FORM.exec(text) ?? [];
  const duration = parseDuration(digits);
  const unit = parseDuration(`P${digits.includes('T') ? 'T' : ''}1${finest}`);
  if (duration === undefined || unit === undefined) return undefined;
  return { duration, sign: minus === '-' ? -1 : 1, unit };
}

/**
 * Reads "two months after" as limits of the start, counted from the start of the other. `lt` and `lte` lie between the
 * two points, `gt` and `gte` beyond the farther one; the millisecond by which they differ says nothing.
 * @throws {RangeError} for an offset or margin that is no duration
 */
export function toReach(
  { offset: text, op = 'eq' }: Pick<RelativeDate, 'offset' | 'op'>,
  zone: string,
  margin?: string,
): Reach {
  const offset = parseOffset(text);
  if (offset === undefined) throw new RangeError(`Cannot read the offset ${JSON.stringify(text)}`);
  const widened = margin === undefined ? undefined : parseDuration(margin);
  if (margin !== undefined && widened === undefined)
    throw new RangeError(`Cannot read the margin ${JSON.stringify(margin)}`);
  const widen = (sign: 1 | -1): readonly Shift[] => [
    ...(op === 'about' ? [{ duration: offset.unit, sign }] : []),
    ...(widened === undefined ? [] : [{ duration: widened, sign }]),
  ];
  const far: readonly Shift[] = [offset];
  const exact = op === 'eq' || op === 'about';
  const within = op === 'lt' || op === 'lte';
  // The limits in order of time; an absent one leaves that side free.
  const [first, last] = exact
    ? [far, far]
    : within
      ? offset.sign === 1
        ? [[], far]
        : [far, []]
      : offset.sign === 1
        ? [far, undefined]
        : [undefined, far];
  const { months, days, millis } = offset.duration;
  const sure = widened === undefined && months + days + millis > 0;
  return {
    ...(first === undefined ? {} : { floor: toFloor([...first, ...widen(-1)], zone) }),
    ...(last === undefined ? {} : { ceiling: toCeiling([...last, ...widen(1)], zone) }),
    order: sure ? offset.sign : 0,
  };
}
