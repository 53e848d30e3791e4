import { html, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';

/**
 * The list whose options are the events: an empty node for the drawing to fill. It takes the focus as long as none of
 * its options has it, so that there is one way in and one way out.
 */
export function renderList(texts: Texts, hasFocus: boolean, waiting: boolean): TemplateResult {
  return html`<div
    class="canvas"
    role="listbox"
    aria-orientation="horizontal"
    tabindex=${hasFocus ? -1 : 0}
    lang=${texts.locale}
    aria-label=${texts.timeline}
    aria-describedby="keys"
    aria-busy=${waiting}
  >
    <div></div>
    </div>
    <p class="unseen" id="keys" lang=${texts.locale}>${texts.keys}</p>`;
}
