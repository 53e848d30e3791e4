import { describe, expect, it } from 'vitest';
import { type Bounds, hitWindow, type Span, type Window } from './bounds.ts';
import { shareHull, toHull } from './hull.ts';
import { UNDATED } from './to-bounds.ts';

/** A stretch of whole instants, both ends included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * How a stretch lies to a window, by the algebra of James Allen (1983): thirteen relations, of which exactly one holds
 * between any two.
 */
function toRelation({ first, last }: Stretch, { from, to }: Window): string {
  const end = last + 1;
  if (end < from) return 'before';
  if (end === from) return 'meets';
  if (first > to) return 'after';
  if (first === to) return 'met by';
  if (first === from) return end === to ? 'equals' : end < to ? 'starts' : 'started by';
  if (end === to) return first > from ? 'finishes' : 'finished by';
  if (first > from) return end < to ? 'during' : 'overlapped by';
  return end > to ? 'contains' : 'overlaps';
}

const APART = new Set(['before', 'meets', 'after', 'met by']);
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Everything that a span leaves possible: it starts in [earliest, startBefore), its last instant is in [endFrom, latest). */
function listStretches({ earliest, startBefore, endFrom, latest }: Span): readonly Stretch[] {
  // A day that a zone skipped is the instant at which it was skipped.
  if (earliest === latest) return [{ first: earliest, last: earliest }];
  const firsts = earliest === startBefore ? [earliest] : range(earliest, startBefore - 1);
  const lasts = endFrom === latest ? [latest - 1] : range(endFrom, latest - 1);
  return firsts.flatMap((first) => lasts.filter((last) => last >= first).map((last) => ({ first, last })));
}

function listSpans(length: number): readonly Span[] {
  return range(0, length).flatMap((earliest) =>
    range(earliest, length).flatMap((latest) =>
      range(earliest, latest).flatMap((startBefore) =>
        range(earliest, latest).map((endFrom) => ({ earliest, startBefore, endFrom, latest })),
      ),
    ),
  );
}

function listWindows(length: number): readonly Window[] {
  return range(-1, length + 1).flatMap((from) => range(from + 1, length + 2).map((to) => ({ from, to })));
}

const touches = (stretch: Stretch, window: Window) => !APART.has(toRelation(stretch, window));
const toAnswer = (hits: readonly boolean[]) =>
  hits.every(Boolean) ? 'certain' : hits.some(Boolean) ? 'possible' : undefined;
const toBoundsOf = (spans: readonly Span[], all: boolean): Bounds => ({
  ...UNDATED,
  ...toHull(spans, all),
  undated: false,
  ...(spans.length > 1 ? { spans: shareHull(spans, all) } : {}),
});

/** Where the answer differs from what every way of choosing says; the first few are enough. */
function listWrong(
  spans: readonly Span[],
  windows: readonly Window[],
  all: boolean,
  think: (window: Window) => string | undefined,
): readonly string[] {
  const bounds = toBoundsOf(spans, all);
  return windows.flatMap((window) => {
    const [answer, truth] = [hitWindow(bounds, window), think(window)];
    return answer === truth ? [] : [JSON.stringify({ spans, window, answer, truth })];
  });
}

describe('hitWindow() beside every way in which it can have been', () => {
  it('meets all thirteen relations of Allen', () => {
    const windows = listWindows(5);
    const met = listSpans(5)
      .flatMap(listStretches)
      .flatMap((stretch) => windows.map((window) => toRelation(stretch, window)));
    expect(new Set(met).size).toBe(13);
  });

  it('is certain if each is a hit and possible if one is, for one span', () => {
    const windows = listWindows(5);
    const wrong = listSpans(5).flatMap((span) => {
      const stretches = listStretches(span);
      return listWrong([span], windows, false, (window) =>
        toAnswer(stretches.map((stretch) => touches(stretch, window))),
      );
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  const pairs = listSpans(3).flatMap((one) => listSpans(3).map((other) => [one, other] as const));
  const windows = listWindows(3);

  it('is certain if each is a hit whichever member it was, for one of two', () => {
    const wrong = pairs.flatMap((pair) => {
      const stretches = pair.flatMap(listStretches);
      return listWrong(pair, windows, false, (window) =>
        toAnswer(stretches.map((stretch) => touches(stretch, window))),
      );
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('is certain if one member or the other is hit in each combination, for all of two', () => {
    const wrong = pairs.flatMap((pair) => {
      const [ones = [], others = []] = pair.map(listStretches);
      return listWrong(pair, windows, true, (window) =>
        toAnswer(
          ones.flatMap((one) => others.map((other) => touches(one, window) || touches(other, window))),
        ),
      );
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('is neither for what has no date', () => {
    expect(hitWindow(UNDATED, { from: 0, to: 1 })).toBeUndefined();
  });
});
