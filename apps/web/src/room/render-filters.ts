import type { Facets, Status } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';
import { isFiltered, NO_FILTERS, type ViewFilters } from '../view/view-state.ts';

/** What the row of filters shows, and whom it tells. */
export interface Filters {
  readonly texts: Texts;
  readonly filters: ViewFilters;
  readonly facets: Facets | undefined;
  readonly change: (filters: ViewFilters) => void;
}

const SHOWN = ['kind', 'actor', 'place', 'status', 'source', 'tag'] as const;

/** A chip with a menu for every facet that has values, and once something is chosen the way back. */
export function renderFilters({ texts, filters, facets, change }: Filters): TemplateResult {
  return html`<div class="filters" role="group" aria-label=${texts.filter.label}>
    ${SHOWN.filter((name) => filters[name].length > 0 || facets?.[name].length !== 0).map(
      (name) => html`<linimasa-facet-menu
        .texts=${texts}
        .label=${texts.filter[name]}
        .counts=${facets?.[name] ?? []}
        .chosen=${filters[name]}
        .words=${name === 'status' ? (texts.status satisfies Record<Status, string>) : {}}
        @linimasa-choose=${(event: CustomEvent<readonly string[]>) => change({ ...filters, [name]: event.detail })}
      ></linimasa-facet-menu>`,
    )}
    ${isFiltered(filters) ? html`<button type="button" class="clear" @click=${() => change(NO_FILTERS)}>${texts.filter.clear}</button>` : nothing}
  </div>`;
}
