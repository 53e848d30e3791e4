import type { Matched } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';
import { wordMatched } from '../text/word-matched.ts';
import { applyViewChange } from '../view/view-change.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { followLink } from './follow-link.ts';

/** How many events have no date, as the way to the list, which has a shelf for them; nothing where there are none. */
export function renderUndated(
  texts: Texts,
  view: ViewState,
  undated: Matched | undefined,
): TemplateResult | typeof nothing {
  if (undated === undefined || undated.count === 0) return nothing;
  const change = { show: undefined };
  return html`<a class="link" href=${stringifyViewState(applyViewChange(view, { change, step: true }))} @click=${(event: MouseEvent) => followLink(event, change)}>${wordMatched(texts, texts.counts.undated, undated)}</a>`;
}
