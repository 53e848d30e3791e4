import { type Facets, LANES, type Lanes, type Matched, type Status } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { nameCounts } from '../parts/names.ts';
import type { Texts } from '../text/texts.ts';
import { wordNumber } from '../text/word-matched.ts';
import { isFiltered, NO_FILTERS, type ViewFilters } from '../view/view-state.ts';

/** What the row of filters shows, and whom it tells. */
export interface Filters {
  readonly texts: Texts;
  readonly filters: ViewFilters;
  readonly facets: Facets | undefined;
  /** The counts of both are those of the filters before. */
  readonly stale: boolean;
  /** How many of the events that match are contested. */
  readonly contested: Matched | undefined;
  /** What is unconfirmed is shown too. */
  readonly unconfirmed: boolean;
  /** What rows mean. */
  readonly lanes: Lanes;
  readonly change: (filters: ViewFilters) => void;
  readonly review: (unconfirmed: boolean) => void;
  readonly arrange: (lanes: Lanes) => void;
}

const SHOWN = ['kind', 'actor', 'place', 'status', 'source', 'tag'] as const;

/** What is contested first, then a chip with a menu for every facet that has values, the way back, and what rows mean. */
export function renderFilters(state: Filters): TemplateResult {
  const { texts, filters, facets, change } = state;
  const names = nameCounts([...(facets?.actor ?? []), ...(facets?.source ?? [])], [texts.language]);
  return html`<div class="filters" role="group" aria-label=${texts.filter.label}>
    ${renderContested(state)}
    ${SHOWN.filter((name) => filters[name].length > 0 || facets?.[name].length !== 0).map(
      (name) => html`<linimasa-facet-menu
        .texts=${texts}
        .label=${texts.filter[name]}
        .counts=${facets?.[name]}
        .stale=${state.stale}
        .chosen=${filters[name]}
        .words=${name === 'status' ? (texts.status satisfies Record<Status, string>) : {}}
        @linimasa-choose=${(event: CustomEvent<readonly string[]>) => change({ ...filters, [name]: event.detail })}
      ></linimasa-facet-menu>`,
    )}
    ${filters.origin.map((id) => {
      const drop = () => change({ ...filters, origin: filters.origin.filter((each) => each !== id) });
      return renderChosen(`${texts.filter.origin} ${names.of(id)}`, drop);
    })}
    ${state.unconfirmed ? renderChosen(texts.filter.unconfirmed, () => state.review(false)) : nothing}
    ${isFiltered(filters) ? html`<button type="button" class="clear" @click=${() => change(NO_FILTERS)}>${texts.filter.clear}</button>` : nothing}
    ${renderLanes(state)}
  </div>`;
}

function renderLanes({ texts, lanes, arrange }: Filters): TemplateResult {
  return html`<label class="choice"
    >${texts.lanes.label}
    <select @change=${(event: Event) => arrange((event.currentTarget as HTMLSelectElement).value as Lanes)}>
      ${LANES.map((each) => html`<option value=${each} ?selected=${each === lanes}>${texts.lanes[each]}</option>`)}
    </select>
  </label>`;
}

/** A switch rather than a menu: there is one thing to choose. Absent where nothing is contested. */
function renderContested({
  texts,
  filters,
  contested,
  stale,
  change,
}: Filters): TemplateResult | typeof nothing {
  if ((contested?.count ?? 0) === 0 && !filters.contested) return nothing;
  return html`<button
    type="button"
    class="pill toggle contested"
    aria-pressed=${filters.contested}
    @click=${() => change({ ...filters, contested: !filters.contested })}
  >
    <span class="sign" aria-hidden="true">≠</span> ${texts.filter.contested}
    ${contested === undefined || stale ? nothing : html`<span class="count">${wordNumber(texts, contested)}</span>`}
  </button>`;
}

/** What only a link can choose, to be taken back. */
function renderChosen(label: string, drop: () => void): TemplateResult {
  return html`<button type="button" class="pill toggle" aria-pressed="true" @click=${drop}>
    <bdi>${label}</bdi> <span aria-hidden="true">✕</span>
  </button>`;
}
