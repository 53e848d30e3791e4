import { html, type TemplateResult } from 'lit';
import { RIBBON_HEIGHT, RIBBON_LENGTH } from './draw-ribbon.ts';

/** The ribbon beneath the lanes: one path, and in words how many events it stands for. */
export function renderRibbon(path: string, label: string): TemplateResult {
  return html`<div class="tally">${label}</div>
    <div class="ribbon" part="ribbon" role="img" aria-label=${label}>
      <div class="strip">
        <svg viewBox="0 0 ${RIBBON_LENGTH} ${RIBBON_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          <path d=${path}></path>
        </svg>
      </div>
    </div>`;
}
