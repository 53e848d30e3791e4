import { coverView, TILE_BINS, type Window } from '@linimasa/schema';
import { listTicks } from '../axis/list-ticks.ts';
import type { Stretch } from '../tile/stretch.ts';
import { type Bar, spreadStretches } from './spread-stretches.ts';

/** What a ribbon is drawn over. */
export interface RibbonFrame {
  readonly window: Window;
  /** Pixels of the window. */
  readonly width: number;
  /** What it is drawn over: the window and something around it. */
  readonly around: Window;
  readonly strip: Window;
  readonly zone: string;
  /** Stretches are events themselves, so that bars may be as narrow as they please. */
  readonly complete: boolean;
}

/** Units of the drawing: across a strip, and from the floor of the ribbon to its top. */
export const RIBBON_LENGTH = 100_000;
/** See {@link RIBBON_LENGTH}. */
export const RIBBON_HEIGHT = 100;
/** Pixels: no bar is narrower, and so far they stand apart. */
const NARROWEST = 8;
const APART = 1;
const LOWEST = 10;
const DAY = 86_400_000;

/**
 * Draws how many events begin when, as one path: a bar for every civil day, month or year, or several of them, as
 * high as the root of how many that is a day. No bar is narrower than what the numbers are known for.
 */
export function drawRibbon(stretches: readonly Stretch[], frame: RibbonFrame): string {
  const bars = toBars(stretches, frame).map((bar) => ({ ...bar, rate: toRate(bar) }));
  const most = Math.max(...bars.map(({ rate }) => rate), Number.MIN_VALUE);
  const { window, width, strip } = frame;
  const unit = RIBBON_LENGTH / (strip.to - strip.from);
  const gap = (APART * (window.to - window.from) * unit) / Math.max(width, 1);
  return bars
    .filter(({ count }) => count > 0)
    .map(({ from, to, rate }) => {
      const height = LOWEST + (RIBBON_HEIGHT - LOWEST) * Math.sqrt(rate / most);
      const length = Math.max((to - from) * unit - gap, gap);
      const x = (from - strip.from) * unit + gap / 2;
      return `M${x.toFixed(1)} ${RIBBON_HEIGHT}v${(-height).toFixed(1)}h${length.toFixed(1)}V${RIBBON_HEIGHT}z`;
    })
    .join('');
}

function toBars(stretches: readonly Stretch[], frame: RibbonFrame): readonly Bar[] {
  const { window, width, around, zone, complete } = frame;
  const shown = window.to - window.from;
  const bin = complete ? 0 : 2 ** (coverView(window)[0]?.scale ?? 0) / TILE_BINS;
  const spacing = Math.max(NARROWEST, (bin / shown) * width);
  // Beyond its end, so that the last bar has one.
  const to = around.to + (spacing * 2 * shown) / Math.max(width, 1);
  const long = ((to - around.from) / shown) * width;
  const ticks = listTicks({ from: around.from, to }, zone, long, spacing);
  return spreadStretches(
    stretches,
    ticks.map(({ at }) => at),
    zone,
  );
}

/** Events a day; a day is a day, even where clocks are changed in it. */
function toRate({ from, to, count }: Bar): number {
  const days = (to - from) / DAY;
  return count / (days < 0.9 ? days : Math.round(days));
}
