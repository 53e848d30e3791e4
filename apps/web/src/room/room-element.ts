import type { Client } from '@linimasa/client';
import {
  type EventAnswer,
  type EventItem,
  type Facets,
  hitWindow,
  pickText,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';
import type { LinimasaHighlightEvent, LinimasaSelectEvent, LinimasaWindowEvent } from '@linimasa/timeline';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadEvents, type MatchingEvents } from '../data/load-events.ts';
import { Loader } from '../data/loader.ts';
import { isNotFound, wordError } from '../data/word-error.ts';
import { headerStyles } from '../parts/header-styles.ts';
import { nameCounts } from '../parts/names.ts';
import { failureStyles, renderFailure } from '../parts/render-failure.ts';
import { renderHeader } from '../parts/render-header.ts';
import { baseStyles } from '../style/base-styles.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { pickTexts } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import { beginsIn, includeEvent, widenToEvents } from '../view/find-window.ts';
import { toInitialWindow } from '../view/initial-window.ts';
import { createViewEvent, type ViewChange } from '../view/view-change.ts';
import {
  isFiltered,
  NO_FILTERS,
  roundWindow,
  stringifyViewState,
  type ViewFilters,
  type ViewState,
} from '../view/view-state.ts';
import { wordEnds, wordExtent } from '../view/word-window.ts';
import { renderChapters } from './render-chapters.ts';
import { renderFilters } from './render-filters.ts';
import { roomStyles } from './room-styles.ts';

/** `<linimasa-room>`: one timeline with its filters, list and events, as a view says. */
export class RoomElement extends LitElement {
  static override properties = {
    client: { attribute: false },
    view: { attribute: false },
    highlighted: { state: true },
  };
  static override styles = [baseStyles, headerStyles, failureStyles, roomStyles];

  declare client: Client;
  declare view: ViewState;
  declare protected highlighted: string | undefined;
  readonly #timeline = new Loader<TimelineAnswer>(this);
  readonly #events = new Loader<MatchingEvents>(this);
  readonly #facets = new Loader<Facets>(this);
  readonly #event = new Loader<EventAnswer>(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view') && !changed.has('client')) return;
    const { client, view } = this;
    const { timeline: id = '', filters, event } = view;
    const asked = stringifyViewState({ timeline: id, filters });
    this.#timeline.load(id, (signal) => client.timeline(id, { signal }));
    this.#events.load(asked, (signal) => loadEvents(client, id, filters, signal));
    this.#facets.load(asked, (signal) => client.facets(id, { ...filters, undated: 'include' }, { signal }));
    if (event === undefined) this.#event.clear();
    else this.#event.load(`${id} ${event}`, (signal) => client.event(id, event, { signal }));
  }

  protected override render(): TemplateResult {
    const { value: timeline, error } = this.#timeline.state;
    const texts = pickTexts([
      this.view.language ?? '',
      ...navigator.languages,
      ...(timeline?.languages ?? []),
    ]);
    document.documentElement.lang = texts.language;
    if (timeline === undefined || timeline.id !== this.view.timeline) {
      return error === undefined ? this.#renderLoading(texts) : this.#renderFailed(error, texts);
    }
    return this.#renderRoom(timeline, texts);
  }

  #renderLoading(texts: Texts): TemplateResult {
    return html`${renderHeader({ texts, view: this.view, title: ' ' })}
      <main aria-busy="true">
        <div class="filters"></div>
        <div class="axis"><linimasa-timeline .window=${this.view.window} language=${texts.language}></linimasa-timeline></div>
        <p class="quiet" role="status">${texts.state.loading}…</p>
      </main>`;
  }

  #renderFailed(error: unknown, texts: Texts): TemplateResult {
    const missing = isNotFound(error);
    document.title = `${texts.state.notFound} – ${texts.name}`;
    return html`${renderHeader({ texts, view: this.view })}
      <main class="plain">
        ${
          missing
            ? html`<h1>${texts.state.notFound}</h1>
                <p><bdi>${fillText(texts.state.noTimeline, { id: this.view.timeline ?? '' })}</bdi></p>
                <p><a href="/">${texts.state.toAll}</a></p>`
            : renderFailure(texts, wordError(error, texts), this.#timeline.retry)
        }
      </main>`;
  }

  #renderRoom(timeline: TimelineAnswer, texts: Texts): TemplateResult {
    const { view } = this;
    const { value: events, error } = this.#events.state;
    const dated = events?.dated ?? [];
    const window = view.window ?? toInitialWindow(timeline) ?? { from: 0, to: 1 };
    const title = pickText(timeline.title, [texts.language, ...timeline.languages]).value;
    const open = dated.find(({ id }) => id === view.event);
    document.title = [
      ...(open === undefined ? [] : [pickText(open.title, [texts.language]).value]),
      title,
      texts.name,
    ].join(' – ');
    const places = nameCounts(this.#facets.state.value?.place ?? [], [texts.language, ...timeline.languages]);
    const listed = dated.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
    const list = (items: readonly EventItem[]) => html`<linimasa-event-list
      .texts=${texts}
      .items=${items}
      .view=${view}
      .zone=${timeline.zone}
      .vocabulary=${timeline.vocabulary}
      .places=${places}
      .highlighted=${this.highlighted}
      @linimasa-highlight=${this.#onHighlight}
    ></linimasa-event-list>`;
    return html`
      ${renderHeader({ texts, view, title, subtitle: this.#wordCounts(timeline, texts), middle: this.#renderSearch(texts) })}
      <main @keydown=${this.#onKey}>
        ${renderFilters({ texts, filters: view.filters, facets: this.#facets.state.value, change: (filters) => this.#filter(filters) })}
        ${renderChapters({ texts, timeline, view, window, items: dated })}
        <div class="axis">
          <linimasa-timeline
            .items=${dated}
            .vocabulary=${timeline.vocabulary}
            .lanes=${timeline.lanes}
            .language=${texts.language}
            .zone=${timeline.zone}
            .window=${window}
            .extent=${timeline.extent}
            .selected=${view.event}
            .highlighted=${this.highlighted}
            @linimasa-select=${(event: LinimasaSelectEvent) => this.#change({ event: event.detail.id ?? undefined })}
            @linimasa-window=${(event: LinimasaWindowEvent) => this.#change({ window: roundWindow(event.detail) }, false)}
            @linimasa-highlight=${this.#onHighlight}
          ></linimasa-timeline>
        </div>
        <div class="below" ?data-open=${view.event !== undefined}>
          <section class="list" aria-label=${texts.list.label} aria-busy=${this.#events.state.loading}>
            ${error === undefined ? nothing : renderFailure(texts, wordError(error, texts), this.#events.retry)}
            ${events === undefined ? nothing : this.#renderSummary(listed, dated, window, timeline, texts)}
            ${list(listed.filter((item) => beginsIn(item, window)))}
            ${this.#renderEarlier(
              listed.filter((item) => !beginsIn(item, window)),
              texts,
              list,
            )}
            ${this.#renderUndated(events?.undated ?? [], texts, list)}
          </section>
          ${view.event === undefined ? nothing : html`<div class="backdrop" @click=${() => this.#change({ event: undefined })}></div>`}
          <aside class="panel">${this.#renderPanel(timeline, dated, events?.undated ?? [], texts)}</aside>
        </div>
      </main>
    `;
  }

  #wordCounts({ counts, extent, zone }: TimelineAnswer, texts: Texts): string {
    return [
      ...(extent === undefined ? [] : [wordExtent(extent, texts.locale, zone)]),
      fillCount(texts, texts.counts.events, counts.events),
      fillCount(texts, texts.counts.sources, counts.sources),
    ].join(' · ');
  }

  #renderSearch(texts: Texts): TemplateResult {
    const { filters } = this.view;
    return html`<linimasa-search
      .texts=${texts}
      .q=${filters.q}
      @linimasa-search=${(event: CustomEvent<string>) => this.#change({ filters: { ...filters, q: event.detail } }, false)}
    ></linimasa-search>`;
  }

  /** How many events the window shows of how many, and where there are none, the way to some. */
  #renderSummary(
    listed: readonly EventItem[],
    dated: readonly EventItem[],
    window: Window,
    { zone }: TimelineAnswer,
    texts: Texts,
  ): TemplateResult {
    if (dated.length === 0) {
      return html`<div class="empty" role="status">
        <p>${texts.list.noMatch}</p>
        ${isFiltered(this.view.filters) ? html`<button type="button" class="pill" @click=${() => this.#filter(NO_FILTERS)}>${texts.filter.clear}</button>` : nothing}
      </div>`;
    }
    const ends = wordEnds(window, texts.locale, zone);
    if (listed.length === 0) {
      return html`<div class="empty" role="status">
        <p>${fillText(texts.list.empty, ends)}</p>
        <button type="button" class="pill" @click=${() => this.#change({ window: roundWindow(widenToEvents(window, dated)) })}>${texts.list.widen}</button>
      </div>`;
    }
    const total = new Intl.NumberFormat(texts.locale).format(dated.length);
    const plural = listed.length === dated.length ? texts.counts.inWindow : texts.counts.inWindowOf;
    return html`<p class="summary" role="status">
      <strong>${fillCount(texts, plural, listed.length, { total })}</strong>
      <span>${ends.from} – ${ends.to}</span>
    </p>`;
  }

  #renderEarlier(
    items: readonly EventItem[],
    texts: Texts,
    list: (items: readonly EventItem[]) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<div class="shelf">
      <h2>${texts.list.earlier}</h2>
      ${list(items)}
    </div>`;
  }

  #renderUndated(
    items: readonly EventItem[],
    texts: Texts,
    list: (items: readonly EventItem[]) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<div class="shelf">
      <h2>${texts.list.undated}</h2>
      <p class="quiet">${texts.list.undatedNote}</p>
      ${list(items)}
    </div>`;
  }

  #renderPanel(
    timeline: TimelineAnswer,
    dated: readonly EventItem[],
    undated: readonly EventItem[],
    texts: Texts,
  ) {
    const { event: id } = this.view;
    if (id === undefined)
      return html`<linimasa-about .texts=${texts} .timeline=${timeline}></linimasa-about>`;
    const { value, error } = this.#event.state;
    if (error !== undefined) {
      const why = isNotFound(error) ? fillText(texts.state.noEvent, { id }) : wordError(error, texts);
      return renderFailure(texts, why, this.#event.retry);
    }
    if (value === undefined) return html`<p class="quiet" role="status">${texts.state.loading}…</p>`;
    const order = [...dated, ...undated];
    const index = order.findIndex((each) => each.id === value.id);
    return html`<linimasa-event-panel
      .texts=${texts}
      .timeline=${timeline}
      .event=${value}
      .view=${this.view}
      .previous=${index > 0 ? order[index - 1]?.id : undefined}
      .next=${index >= 0 ? order[index + 1]?.id : undefined}
    ></linimasa-event-panel>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('view')) return;
    this.#followEvent(changed.get('view') as ViewState | undefined);
  }

  /** An event that was opened elsewhere than on the axis comes into its view. */
  #followEvent(before: ViewState | undefined): void {
    const timeline = this.#timeline.state.value;
    const item = this.#events.state.value?.dated.find(({ id }) => id === this.view.event);
    if (
      item === undefined ||
      timeline === undefined ||
      before === undefined ||
      before.event === this.view.event
    )
      return;
    const window = this.view.window ?? toInitialWindow(timeline);
    if (window === undefined) return;
    const included = includeEvent(window, item);
    if (included !== window) this.#change({ window: roundWindow(included) }, false);
  }

  readonly #onHighlight = (event: LinimasaHighlightEvent): void => {
    this.highlighted = event.detail.id ?? undefined;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.view.event !== undefined) this.#change({ event: undefined });
  };

  #filter(filters: ViewFilters): void {
    this.#change({ filters });
  }

  #change(change: ViewChange['change'], step = true): void {
    this.dispatchEvent(createViewEvent(change, step));
  }
}
