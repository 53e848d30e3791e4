import { html, nothing, type TemplateResult } from 'lit';
import { RIBBON_HEIGHT, RIBBON_LENGTH } from './draw-ribbon.ts';

/** The ribbon beneath the lanes: one path, and in words how many events it stands for; no picture until that is known. */
export function renderRibbon(path: string, label: string): TemplateResult {
  return html`<div class="tally">${label}</div>
    <div class="ribbon" part="ribbon" role=${label === '' ? nothing : 'img'} aria-label=${label === '' ? nothing : label}>
      <div class="strip">
        <svg viewBox="0 0 ${RIBBON_LENGTH} ${RIBBON_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          <path d=${path}></path>
        </svg>
      </div>
    </div>`;
}
