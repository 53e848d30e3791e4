import { html, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';

/** What the buttons do. */
export interface ButtonActions {
  /** A factor above 1 shows more. */
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
}

/** − + All. */
export function renderButtons(texts: Texts, { zoom, showAll }: ButtonActions): TemplateResult {
  return html`<div class="buttons">
    <button type="button" aria-label=${texts.zoomOut} @click=${() => zoom(2)}>−</button>
    <button type="button" aria-label=${texts.zoomIn} @click=${() => zoom(0.5)}>+</button>
    <button type="button" title=${texts.showAll} @click=${showAll}>${texts.all}</button>
  </div>`;
}
