import { html, type TemplateResult } from 'lit';
import { fillText, type Texts } from '../text/texts.ts';
import type { ArrangedHidden } from './arrange.ts';

/** A button that says how many events found no room in a lane, and shows them. */
export function renderHidden(
  { ids, row, left, lane }: ArrangedHidden,
  texts: Texts,
  reveal: () => void,
): TemplateResult {
  const count = new Intl.NumberFormat(texts.locale).format(ids.length);
  const hint = fillText(texts.moreHint, { count, lane: lane.label });
  const x = `calc(var(--label-column) + ${Math.round(left)}px)`;
  const y = `calc(${lane.top}px + var(--above) + ${row} * var(--row-height) + 1px)`;
  return html`<button
    class="more"
    type="button"
    tabindex="-1"
    aria-label=${hint}
    title=${hint}
    .style=${`left: ${x}; top: ${y}`}
    @click=${reveal}
  >
    ${fillText(texts.more, { count })}
  </button>`;
}
