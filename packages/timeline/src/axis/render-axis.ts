import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Frame, toX } from '../layout/arrange.ts';
import { labelTick } from './label-tick.ts';
import type { Tick } from './list-ticks.ts';

type Scale = Pick<Frame, 'window' | 'width'>;

/** Pixels: a label that begins closer to the frame's end, or further before its start, would be cut off. */
const LAST_LABEL = 38;
const FIRST_LABEL = -4;

/** The lines of the grid. Styles go through the CSSOM (`.style`), which a page's policy against inline styles allows. */
export function renderGrid(ticks: readonly Tick[], scale: Scale): readonly TemplateResult[] {
  return ticks.map(
    ({ at, begins }) =>
      html`<span class="line" ?data-strong=${begins !== undefined} .style=${`left: ${toX(at, scale).toFixed(2)}px`}></span>`,
  );
}

/** The labels of the axis. */
export function renderAxis(ticks: readonly Tick[], scale: Scale, locale: string, zone: string): unknown {
  return repeat(
    ticks,
    ({ at }) => at,
    (tick) => {
      const x = toX(tick.at, scale);
      return html`<span
        ?data-strong=${tick.begins !== undefined}
        ?hidden=${x > scale.width - LAST_LABEL || x < FIRST_LABEL}
        .style=${`left: ${x.toFixed(2)}px`}
        >${labelTick(tick, locale, zone)}</span
      >`;
    },
  );
}
