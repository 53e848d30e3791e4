import { html, type TemplateResult } from 'lit';
import { nameCounts } from '../parts/names.ts';
import type { MapView } from './render-map.ts';

/** What the table shows, and whom it tells. */
export interface Table extends MapView {
  readonly widen: () => void;
}

/** Every event of the window as a row. */
export function renderTable(state: Table): TemplateResult {
  const { texts, client, timeline, view, data, highlighted, highlight } = state;
  const { actor = [], place = [] } = data.facets.state.value ?? {};
  const languages = [texts.language, ...timeline.languages];
  return html`<linimasa-event-table
    .texts=${texts}
    .client=${client}
    .timeline=${timeline}
    .view=${view}
    .filters=${data.filters}
    .window=${data.window}
    .actors=${nameCounts(actor, languages)}
    .places=${nameCounts(place, languages)}
    .undated=${data.counts.state.value?.undated.matched}
    .titleOf=${data.titleOf}
    .highlighted=${highlighted}
    @linimasa-highlight=${highlight}
    @linimasa-widen=${state.widen}
  ></linimasa-event-table>`;
}
