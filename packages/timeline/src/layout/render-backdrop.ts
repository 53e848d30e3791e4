import { html, type TemplateResult } from 'lit';
import { renderGrid } from '../axis/render-axis.ts';
import type { Scene } from './scene.ts';

/** What lies behind the marks: bands, grid, the floors of the lanes and the column of their names. */
export function renderBackdrop(
  { ticks, strip, rows }: Scene,
  bands: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="frame" aria-hidden="true">
      <div class="strip">${bands} ${renderGrid(ticks, strip)}</div>
    </div>
    <div class="floors" aria-hidden="true">
      ${rows.slice(0, -1).map(({ top, height }) => html`<span class="floor" .style=${`top: ${top + height - 1}px`}></span>`)}
    </div>
    <div class="column"></div>`;
}
