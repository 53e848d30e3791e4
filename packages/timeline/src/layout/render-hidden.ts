import { html, type TemplateResult } from 'lit';
import { fillText } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import type { Texts } from '../text/texts.ts';
import { type ArrangedHidden, type Frame, toTime } from './arrange.ts';
import { toShare } from './strip.ts';

/** Where a button stands. */
export interface HiddenPlace extends Pick<Frame, 'window' | 'width'> {
  readonly strip: Frame['window'];
}

/** A button that says how many events of a lane are not shown in one place, and goes there. */
export function renderHidden(
  { count: hidden, row, left, lane }: ArrangedHidden,
  place: HiddenPlace,
  texts: Texts,
  reveal: () => void,
): TemplateResult {
  // Sources that know coarse tiles alone spread their counts.
  const count = formatCount(Math.ceil(hidden), texts.locale);
  const hint = fillText(lane.overlaps ? texts.moreAtMostHint : texts.moreHint, { count, lane: lane.label });
  const x = toShare(toTime(left, place), place.strip);
  const y = `calc(${lane.top}px + var(--above) + ${row} * var(--row-height) + 1px)`;
  return html`<button
    class="more"
    part="more"
    type="button"
    tabindex="-1"
    aria-label=${hint}
    title=${hint}
    .style=${`left: ${x}; top: ${y}`}
    @click=${reveal}
  >
    ${fillText(lane.overlaps ? texts.moreAtMost : texts.more, { count })}
  </button>`;
}
