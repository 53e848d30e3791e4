import { MAX_INSTANT, MIN_INSTANT } from './bounds.ts';
import type { Edtf, EdtfDate, EdtfSet } from './edtf.ts';
import { ACCEPTED, type DateEnd, MOVED, ORDER, RANGE, REFUSED } from './known-differences.suite.ts';
import { parseEdtf } from './parse-edtf.ts';
import { boundEdtf } from './to-bounds.ts';

/** What npm `edtf` makes of a text: last instants are included, `null` and infinities are open or unknown ends. */
export interface TheirReading {
  readonly type: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** How ours and the library differ over a text. */
export interface Comparison {
  /** Titles of the known differences that account for it; none where the two agree. */
  readonly explained: readonly string[];
  /** Both answers, where nothing does. */
  readonly unexplained?: string;
}

const KINDS: Readonly<Record<string, string>> = {
  Date: 'date',
  Year: 'date',
  Season: 'date',
  Interval: 'interval',
  Set: 'one of',
  List: 'all of',
};

/** Compares two readings of a text: whether it is a date, of which kind, and from when to when in UTC. */
export function compareReadings(text: string, read: (text: string) => TheirReading): Comparison {
  const parsed = parseEdtf(text);
  let theirs: TheirReading;
  try {
    theirs = read(text);
  } catch (error) {
    if (!parsed.ok) return { explained: [] };
    return explainAccepted(parsed.value, error instanceof Error ? error.message : String(error));
  }
  if (!parsed.ok) {
    const { issue } = parsed;
    const known = REFUSED.find(({ explains }) => explains(text.slice(issue.offset), issue, text));
    return known === undefined
      ? { explained: [], unexplained: `${issue.message}; theirs ${describe(theirs)}` }
      : { explained: [known.title] };
  }
  const tree = dropSigns(parsed.value);
  const kind = tree.kind === 'set' ? (tree.all ? 'all of' : 'one of') : tree.kind;
  if (kind !== KINDS[theirs.type])
    return { explained: [], unexplained: `ours is ${kind}, theirs ${describe(theirs)}` };
  const from = explainEnd(tree, 'from', theirs.min ?? Number.NEGATIVE_INFINITY);
  const to = explainEnd(tree, 'to', (theirs.max ?? Number.POSITIVE_INFINITY) + 1);
  if (from === undefined || to === undefined) {
    const [earliest, latest] = toExtent(tree);
    return {
      explained: [],
      unexplained: `ours ${say(earliest)} to ${say(latest)}, theirs ${describe(theirs)}`,
    };
  }
  return { explained: [...from, ...to] };
}

/** Before anything is widened: the same tree without `?`, `~` and `%`. */
function dropSigns(tree: Edtf): Edtf {
  const text = JSON.stringify(tree, (key, value: unknown) => (key === 'qualifier' ? '' : value));
  return JSON.parse(text) as Edtf;
}

function toExtent(tree: Edtf): readonly [from: number, to: number] {
  const { earliest, latest } = boundEdtf(tree, {}, { zone: 'UTC' });
  return [earliest, latest];
}

function explainAccepted(tree: Edtf, error: string): Comparison {
  const unexplained = { explained: [], unexplained: `theirs refuse: ${error}` };
  if (!/^invalid (?:upper|lower) bound/.test(error)) return unexplained;
  const plain = dropSigns(tree);
  if (plain.kind !== 'interval' || plain.start.kind !== 'date' || plain.end.kind !== 'date')
    return unexplained;
  const { start, end } = plain;
  const known = ACCEPTED.find(({ explains }) => explains(start, end));
  return known === undefined ? unexplained : { explained: [known.title] };
}

/** What explains one end of a reading, from its parts; nothing if the two agree. */
function explainEnd(tree: Edtf, side: 'from' | 'to', theirs: number): readonly string[] | undefined {
  const index = side === 'from' ? 0 : 1;
  const ours = toExtent(tree)[index];
  const stated = theirs === Number.NEGATIVE_INFINITY ? MIN_INSTANT : Math.min(theirs, MAX_INSTANT);
  if (!Number.isFinite(ours)) return undefined;
  if (ours === stated) return [];
  if (tree.kind === 'date') return explainDate(tree, side, ours, theirs);
  if (tree.kind === 'interval') {
    const end = side === 'from' ? tree.start : tree.end;
    return end.kind === 'date' ? explainEnd(end, side, theirs) : undefined;
  }
  return explainSet(tree, side, ours, theirs);
}

/** The library takes the first member for the beginning and the last one for the end, as they are written. */
function explainSet(
  { members, all }: EdtfSet,
  side: 'from' | 'to',
  ours: number,
  theirs: number,
): readonly string[] | undefined {
  const member = members.at(side === 'from' ? 0 : -1);
  if (member === undefined) return undefined;
  const date = member.kind === 'date' ? member : (member.from ?? member.to);
  if (date === undefined) return undefined;
  const written = toExtent(date)[side === 'from' ? 0 : 1];
  const inside = explainEnd(date, side, theirs);
  if (inside === undefined) return undefined;
  if (written === ours) return inside;
  const whole = toExtent({ kind: 'set', all, members: [member] })[side === 'from' ? 0 : 1];
  return [...inside, whole === written ? ORDER.title : RANGE.title];
}

function explainDate(
  date: EdtfDate,
  side: 'from' | 'to',
  ours: number,
  theirs: number,
): readonly string[] | undefined {
  const end: DateEnd = { date, side, ours, theirs, other: toExtent(date)[side === 'from' ? 1 : 0] };
  const known = MOVED.find(({ explains }) => explains(end));
  return known === undefined ? undefined : [known.title];
}

function describe({ type, min, max }: TheirReading): string {
  return `${type} ${say(min)} to ${say(max)}`;
}

function say(instant: number | null): string {
  if (instant === null || !(Math.abs(instant) <= MAX_INSTANT)) return String(instant);
  return new Date(instant).toISOString();
}
