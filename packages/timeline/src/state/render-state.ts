import { html, nothing, type TemplateResult } from 'lit';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';

/** How things stand where there is nothing to draw, and what can be done. */
export interface TimelineState {
  /** The source did not answer. */
  readonly failed: boolean;
  /** Nothing that matches touches the window, and that is certain. */
  readonly empty: boolean;
  /** The window in words. */
  readonly window: string;
  readonly retry: () => void;
  readonly showAll: () => void;
}

/** Says what is amiss, with a way out of it; nothing where all is well. */
export function renderState(texts: Texts, state: TimelineState): TemplateResult | typeof nothing {
  if (state.failed)
    return html`<p class="state" role="alert">
      ${texts.failed} <button type="button" @click=${state.retry}>${texts.retry}</button>
    </p>`;
  if (!state.empty) return nothing;
  return html`<p class="state">
    ${fillText(texts.nothingHere, { window: state.window })}
    <button type="button" @click=${state.showAll}>${texts.controls.showAll}</button>
  </p>`;
}
