import type { Window } from '@linimasa/schema';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Frame, toX } from '../layout/arrange.ts';
import { toShare } from '../layout/strip.ts';
import { labelTick } from './label-tick.ts';
import type { Tick } from './list-ticks.ts';

type Scale = Pick<Frame, 'window' | 'width'>;

/** Pixels: a label that begins closer to the frame's end, or so little before its start, would be cut off. */
const LAST_LABEL = 38;
const FIRST_LABEL = -4;

/** The lines of the grid. Styles go through the CSSOM (`.style`), which a page's policy against inline styles allows. */
export function renderGrid(ticks: readonly Tick[], strip: Window): readonly TemplateResult[] {
  return ticks.map(
    ({ at, begins }) =>
      html`<span class="line" ?data-strong=${begins !== undefined} .style=${`left: ${toShare(at, strip)}`}></span>`,
  );
}

/** The labels of the axis; those that the frame would cut are hidden. */
export function renderAxis(
  ticks: readonly Tick[],
  strip: Window,
  frame: Scale,
  locale: string,
  zone: string,
): unknown {
  return repeat(
    ticks,
    ({ at }) => at,
    (tick) => {
      const x = toX(tick.at, frame);
      const isCut = (x > frame.width - LAST_LABEL && x < frame.width) || (x > -LAST_LABEL && x < FIRST_LABEL);
      return html`<span
        ?data-strong=${tick.begins !== undefined}
        ?hidden=${isCut}
        .style=${`left: ${toShare(tick.at, strip)}`}
        >${labelTick(tick, locale, zone)}</span
      >`;
    },
  );
}
