import { html, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import type { Texts } from '../text/texts.ts';
import { applyViewChange } from '../view/view-change.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';

const SHOWN = ['list', 'table', 'map', 'story'] as const;

/** Links to the same view as a list, a table, a map or a story. */
export function renderTabs(texts: Texts, view: ViewState): TemplateResult {
  const current = view.show ?? 'list';
  return html`<nav class="tabs" aria-label=${texts.show.label}>
    ${SHOWN.map((each) => {
      const change = { show: each === 'list' ? undefined : each };
      return html`<a
        href=${stringifyViewState(applyViewChange(view, { change, step: true }))}
        aria-current=${each === current}
        @click=${(event: MouseEvent) => followLink(event, change)}
        >${texts.show[each]}</a
      >`;
    })}
  </nav>`;
}
