import {
  type FacetCount,
  type Facets,
  type Matched,
  pickText,
  type TimelineAnswer,
  toBounds,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServerTexts } from '../text/pick-page-texts.ts';
import { wordNumber } from '../text/word-matched.ts';
import {
  isFiltered,
  NO_FILTERS,
  roundWindow,
  stringifyViewState,
  type ViewFilters,
  type ViewState,
} from '../view/view-state.ts';

const SHOWN = ['kind', 'actor', 'place', 'status', 'source', 'tag'] as const;
/** How many values of a facet are links; the app has them all. */
const MOST = 20;

/** The facets of what matches as links, each of which adds a value to the filters or takes it away. */
export function renderFacets(
  facets: Facets,
  contested: Matched,
  view: ViewState,
  texts: ServerTexts,
): TemplateResult {
  return html`<div class="filters" role="group" aria-label=${texts.filter.label}>
    ${contested.count === 0 && !view.filters.contested ? nothing : renderContested(contested, view, texts)}
    ${SHOWN.filter((name) => facets[name].length > 0).map(
      (name) => html`<details class="facet">
        <summary class="pill">${texts.filter[name]} <span>${view.filters[name].length === 0 ? texts.filter.all : view.filters[name].length}</span></summary>
        <ul>${facets[name].slice(0, MOST).map((count) => renderValue(name, count, view, texts))}</ul>
      </details>`,
    )}
    ${isFiltered(view.filters) ? html`<a class="clear" href=${stringifyViewState({ ...view, filters: NO_FILTERS })}>${texts.filter.clear}</a>` : nothing}
  </div>`;
}

function renderContested(contested: Matched, view: ViewState, texts: ServerTexts): TemplateResult {
  const { filters } = view;
  const href = stringifyViewState({ ...view, filters: { ...filters, contested: !filters.contested } });
  return html`<a class="pill toggle contested" href=${href} aria-current=${filters.contested ? 'true' : nothing}
    ><span class="sign" aria-hidden="true">≠</span> ${texts.filter.contested} <span class="count">${wordNumber(texts, contested)}</span></a
  >`;
}

function renderValue(
  name: (typeof SHOWN)[number],
  { value, label, count }: FacetCount,
  view: ViewState,
  texts: ServerTexts,
): TemplateResult {
  const chosen: readonly string[] = view.filters[name];
  const isOn = chosen.includes(value);
  const next = isOn ? chosen.filter((each) => each !== value) : [...chosen, value];
  const filters: ViewFilters = { ...view.filters, [name]: next };
  const own = name === 'status' ? texts.status[value as keyof ServerTexts['status']] : value;
  const word = label === undefined ? own : pickText(label, [texts.language]).value;
  return html`<li><a href=${stringifyViewState({ ...view, filters })} aria-current=${isOn ? 'true' : nothing}><bdi>${word}</bdi></a> <span>${new Intl.NumberFormat(texts.locale).format(count)}</span></li>`;
}

/** The chapters as links to what each shows of time; nothing where there are none. */
export function renderChapters(
  { chapters, zone, languages }: TimelineAnswer,
  view: ViewState,
  texts: ServerTexts,
): TemplateResult | typeof nothing {
  if (chapters.length === 0) return nothing;
  return html`<nav class="chapters" aria-label=${texts.page.chapters}>
    ${chapters.map(({ title, when }) => {
      const { earliest, latest } = toBounds(when, { zone });
      const window = roundWindow({ from: earliest, to: latest });
      const name = pickText(title, [texts.language, ...languages]);
      return html`<a href=${stringifyViewState({ ...view, window })} lang=${name.language}><bdi>${name.value}</bdi></a>`;
    })}
  </nav>`;
}
