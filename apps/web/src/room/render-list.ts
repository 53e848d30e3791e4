import type { EventItem, TimelineAnswer } from '@linimasa/schema';
import type { LinimasaHighlightEvent } from '@linimasa/timeline';
import { html, nothing, type TemplateResult } from 'lit';
import { wordError } from '../data/word-error.ts';
import { groupItems } from '../list/group-items.ts';
import { nameCounts } from '../parts/names.ts';
import { renderFailure } from '../parts/render-failure.ts';
import { fillCount } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { wordMatched } from '../text/word-matched.ts';
import { isFiltered, type ViewState } from '../view/view-state.ts';
import { renderShelf } from './render-shelf.ts';
import { renderSummary } from './render-summary.ts';
import type { RoomData } from './room-data.ts';

/** What the list shows, and whom it tells. */
export interface List {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly view: ViewState;
  readonly data: RoomData;
  readonly highlighted: string | undefined;
  readonly highlight: (event: LinimasaHighlightEvent) => void;
  readonly clear: () => void;
  readonly widen: () => void;
  readonly showUndated: () => void;
}

/** The events of the window, those which it is about first, then those without a date. */
export function renderList(state: List): TemplateResult {
  const { texts, timeline, view, data, clear, widen, showUndated } = state;
  const { value: listed, error, loading } = data.listed.state;
  const { value: counts } = data.counts.state;
  const { began, vague, earlier } =
    listed === undefined ? groupItems([], { from: 0, to: 1 }) : groupItems(listed.items, listed.window);
  const list = createList(state);
  return html`<section class="list" aria-label=${texts.list.label} aria-busy=${loading}>
    <h2 class="unseen">${texts.list.label}</h2>
    ${error === undefined ? nothing : renderFailure(texts, wordError(error, texts), data.listed.retry)}
    ${
      listed === undefined || counts === undefined
        ? nothing
        : renderSummary({
            texts,
            timeline,
            counts,
            listed,
            filtered: isFiltered(view.filters),
            clear,
            widen,
            showUndated,
          })
    }
    ${began.length === 0 ? nothing : list(began)}
    ${renderShelf({ label: texts.list.vague, items: vague, list })}
    ${renderShelf({ label: texts.list.earlier, items: earlier, list })}
    ${
      listed?.more === true
        ? html`<p class="most">
            <span class="quiet">${fillCount(texts, texts.list.most, listed.items.length)}</span>
            <button type="button" class="pill" @click=${data.showMore}>${texts.list.moreEvents}</button>
          </p>`
        : nothing
    }
    ${
      counts === undefined
        ? nothing
        : renderShelf({
            id: 'undated',
            label: wordMatched(texts, texts.counts.undated, counts.undated.matched),
            note: texts.list.undatedNote,
            items: counts.undated.items,
            list,
          })
    }
  </section>`;
}

function createList({ texts, timeline, view, data, highlighted, highlight }: List) {
  const languages = [texts.language, ...timeline.languages];
  const places = nameCounts(data.facets.state.value?.place ?? [], languages);
  return (items: readonly EventItem[]) => html`<linimasa-event-list
    .texts=${texts}
    .items=${items}
    .view=${view}
    .zone=${timeline.zone}
    .vocabulary=${timeline.vocabulary}
    .places=${places}
    .titleOf=${data.titleOf}
    .highlighted=${highlighted}
    @linimasa-highlight=${highlight}
  ></linimasa-event-list>`;
}
