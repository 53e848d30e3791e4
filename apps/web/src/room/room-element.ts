import type { Client } from '@linimasa/client';
import {
  type EventAnswer,
  type EventItem,
  type EventSource,
  type Facets,
  hitWindow,
  pickText,
  type Text,
  type TimelineAnswer,
} from '@linimasa/schema';
import type { LinimasaHighlightEvent, LinimasaSelectEvent, LinimasaWindowEvent } from '@linimasa/timeline';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadEvents, type MatchingEvents } from '../data/load-events.ts';
import { Loader } from '../data/loader.ts';
import { isNotFound, wordError } from '../data/word-error.ts';
import { type EventListElement } from '../list/event-list-element.ts';
import { groupItems } from '../list/group-items.ts';
import { renderLede } from '../panel/render-lede.ts';
import { findFocus } from '../parts/find-focus.ts';
import { headerStyles } from '../parts/header-styles.ts';
import { MediaQuery } from '../parts/media-query.ts';
import { nameCounts } from '../parts/names.ts';
import { failureStyles, renderFailure } from '../parts/render-failure.ts';
import { renderHeader } from '../parts/render-header.ts';
import { baseStyles } from '../style/base-styles.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { pickTexts } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import { includeEvent } from '../view/find-window.ts';
import { toInitialWindow } from '../view/initial-window.ts';
import { createViewEvent, type ViewChange } from '../view/view-change.ts';
import {
  isFiltered,
  NO_FILTERS,
  roundWindow,
  stringifyViewState,
  toEventFilters,
  type ViewFilters,
  type ViewState,
} from '../view/view-state.ts';
import { wordExtent } from '../view/word-window.ts';
import { renderChapters } from './render-chapters.ts';
import { renderFilters } from './render-filters.ts';
import { renderShelf } from './render-shelf.ts';
import { renderSummary } from './render-summary.ts';
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
  /** What the axis draws from. */
  #source: EventSource | undefined;
  readonly #timeline = new Loader<TimelineAnswer>(this);
  readonly #events = new Loader<MatchingEvents>(this);
  readonly #facets = new Loader<Facets>(this);
  readonly #event = new Loader<EventAnswer>(this);
  /** No room beside the list: an event lies over the page, as a sheet. */
  readonly #narrow = new MediaQuery(this, '(width < 900px)');
  /** No room to keep the axis in sight while the list moves under it. */
  readonly #short = new MediaQuery(this, '(height < 560px)');
  /** The event that the axis, and the one that the list, was last brought to. */
  #followed: string | undefined;
  #revealed: string | undefined;
  #first = true;
  /** What had the focus before an event was opened. */
  #opener: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    document.documentElement.toggleAttribute('data-sheet', false);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view') && !changed.has('client')) return;
    const before = changed.get('view') as ViewState | undefined;
    if (before?.event === undefined && this.view.event !== undefined) this.#opener = findFocus();
    const { client, view } = this;
    const { timeline: id = '', event } = view;
    const filters = toEventFilters(view);
    const { event: _event, window: _window, language: _language, ...rest } = view;
    const asked = stringifyViewState(rest);
    const { review } = filters;
    if (before?.timeline !== view.timeline || changed.has('client')) this.#source = readFrom(client, id);
    this.#timeline.load(id, (signal) => client.timeline(id, { signal }));
    this.#events.load(asked, (signal) => loadEvents(client, id, filters, signal));
    this.#facets.load(asked, (signal) => client.facets(id, { ...filters, undated: 'include' }, { signal }));
    if (event === undefined) this.#event.clear();
    else {
      const asking = review === undefined ? {} : { review };
      this.#event.load(`${id} ${event} ${review}`, (signal) => client.event(id, event, asking, { signal }));
    }
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
    const { began, vague, earlier } = groupItems(listed, window);
    const undated = events?.undated ?? [];
    const sheet = this.#narrow.matches && view.event !== undefined;
    const list = (items: readonly EventItem[]) => html`<linimasa-event-list
      .texts=${texts}
      .items=${items}
      .view=${view}
      .zone=${timeline.zone}
      .vocabulary=${timeline.vocabulary}
      .places=${places}
      .titleOf=${this.#titleOf}
      .highlighted=${this.highlighted}
      @linimasa-highlight=${this.#onHighlight}
    ></linimasa-event-list>`;
    return html`
      <div class="top" ?inert=${sheet}>
        ${renderHeader({ texts, view, title, subtitle: this.#wordCounts(timeline, texts), middle: this.#renderSearch(texts) })}
      </div>
      <main>
        <div ?inert=${sheet}>
          ${this.#narrow.matches ? renderLede(timeline, texts) : nothing}
          ${renderFilters({
            texts,
            filters: view.filters,
            facets: this.#facets.state.value,
            contested: [...dated, ...(events?.undated ?? [])].filter(({ contested }) => contested).length,
            unconfirmed: view.unconfirmed === true,
            change: (filters) => this.#filter(filters),
            review: (unconfirmed) => this.#change({ unconfirmed: unconfirmed ? true : undefined }),
          })}
          ${renderChapters({ texts, timeline, view, window, items: dated })}
        </div>
        <div class="axis" ?inert=${sheet}>
          <linimasa-timeline
            .source=${this.#source}
            .filters=${toEventFilters(view)}
            .language=${texts.language}
            .window=${window}
            .selected=${view.event}
            .highlighted=${this.highlighted}
            @linimasa-select=${(event: LinimasaSelectEvent) => this.#change({ event: event.detail.id ?? undefined })}
            @linimasa-window=${(event: LinimasaWindowEvent) => this.#change({ window: roundWindow(event.detail) }, false)}
            @linimasa-highlight=${this.#onHighlight}
          ></linimasa-timeline>
        </div>
        <div class="below">
          <section class="list" aria-label=${texts.list.label} aria-busy=${this.#events.state.loading} ?inert=${sheet}>
            <h2 class="unseen">${texts.list.label}</h2>
            ${error === undefined ? nothing : renderFailure(texts, wordError(error, texts), this.#events.retry)}
            ${
              events === undefined
                ? nothing
                : renderSummary({
                    texts,
                    timeline,
                    window,
                    events,
                    listed,
                    filtered: isFiltered(view.filters),
                    clear: () => this.#filter(NO_FILTERS),
                    go: (to) => this.#change({ window: to }),
                    showUndated: () => this.#showUndated(),
                  })
            }
            ${began.length === 0 ? nothing : list(began)}
            ${renderShelf({ label: texts.list.vague, items: vague, list })}
            ${renderShelf({ label: texts.list.earlier, items: earlier, list })}
            ${renderShelf({ id: 'undated', label: fillCount(texts, texts.counts.undated, undated.length), note: texts.list.undatedNote, items: undated, list })}
          </section>
          ${sheet ? html`<div class="backdrop" @click=${this.#close}></div>` : nothing}
          ${
            this.#narrow.matches && !sheet
              ? nothing
              : html`<div
                  class="panel"
                  role=${sheet ? 'dialog' : 'complementary'}
                  aria-modal=${sheet ? 'true' : nothing}
                  tabindex=${view.event === undefined ? '0' : nothing}
                  aria-label=${view.event === undefined ? texts.about.label : texts.panel.label}
                >
                  ${this.#renderPanel(timeline, dated, undated, texts)}
                </div>`
          }
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
    if (isNotFound(error)) {
      return html`<div class="failure" role="alert">
        <p><bdi>${fillText(texts.state.noEvent, { id })}</bdi></p>
        <button type="button" class="pill" @click=${this.#close}>${texts.panel.close}</button>
      </div>`;
    }
    if (error !== undefined) return renderFailure(texts, wordError(error, texts), this.#event.retry);
    if (value === undefined) return html`<p class="quiet" role="status">${texts.state.loading}…</p>`;
    const order = [...dated, ...undated];
    const index = order.findIndex((each) => each.id === value.id);
    return html`<linimasa-event-panel
      .texts=${texts}
      .timeline=${timeline}
      .event=${value}
      .view=${this.view}
      .titleOf=${this.#titleOf}
      .previous=${index > 0 ? order[index - 1]?.id : undefined}
      .next=${index >= 0 ? order[index + 1]?.id : undefined}
    ></linimasa-event-panel>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { event } = this.view;
    const sheet = this.#narrow.matches && event !== undefined;
    document.documentElement.toggleAttribute('data-sheet', sheet);
    const before = changed.get('view') as ViewState | undefined;
    if (before?.event !== undefined && event === undefined) this.#returnFocus(before.event);
    this.#followEvent();
    void this.#revealEvent();
  }

  /** An event that was opened elsewhere than on the axis comes into its view, unless a link says what to show. */
  #followEvent(): void {
    const { event, window: asked } = this.view;
    if (event === this.#followed) return;
    const timeline = this.#timeline.state.value;
    const item = this.#events.state.value?.dated.find(({ id }) => id === event);
    const window = asked ?? (timeline === undefined ? undefined : toInitialWindow(timeline));
    if (event === undefined) this.#followed = undefined;
    if (item === undefined || window === undefined) return;
    const byLink = this.#first && asked !== undefined;
    this.#first = false;
    this.#followed = event;
    const included = includeEvent(window, item);
    if (included !== window && !byLink) this.#change({ window: roundWindow(included) }, false);
  }

  /** The list shows the open event as soon as it has it, unless that would move the axis out of sight. */
  async #revealEvent(): Promise<void> {
    const { event } = this.view;
    if (event === undefined) this.#revealed = undefined;
    if (event === undefined || event === this.#revealed || this.#short.matches) return;
    await Promise.all(this.#findLists().map((list) => list.updateComplete));
    const link = this.#findLink(event);
    if (this.view.event !== event || link === undefined) return;
    this.#revealed = event;
    link.scrollIntoView({ block: 'nearest' });
  }

  /** An event that closes may take the focus with it: back to where it came from, else to its place in the list. */
  #returnFocus(event: string): void {
    const opener = this.#opener?.isConnected === true ? this.#opener : this.#findLink(event);
    if (findFocus() === undefined) opener?.focus({ preventScroll: true });
    this.#opener = undefined;
  }

  #findLists(): readonly EventListElement[] {
    return [...this.renderRoot.querySelectorAll<EventListElement>('linimasa-event-list')];
  }

  #findLink(event: string): HTMLElement | undefined {
    for (const list of this.#findLists()) {
      const link = list.find(event);
      if (link !== undefined) return link;
    }
    return undefined;
  }

  readonly #titleOf = (id: string): Text | undefined => {
    const { dated = [], undated = [] } = this.#events.state.value ?? {};
    return [dated, undated].flatMap((items) => items.find((item) => item.id === id) ?? [])[0]?.title;
  };

  #showUndated(): void {
    const shelf = this.renderRoot.querySelector<HTMLElement>('#undated');
    shelf?.scrollIntoView();
    shelf?.focus({ preventScroll: true });
  }

  readonly #onHighlight = (event: LinimasaHighlightEvent): void => {
    this.highlighted = event.detail.id ?? undefined;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const inField = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === 'Escape' && !inField && this.view.event !== undefined) this.#close();
  };

  readonly #close = (): void => this.#change({ event: undefined });

  #filter(filters: ViewFilters): void {
    this.#change({ filters });
  }

  #change(change: ViewChange['change'], step = true): void {
    this.dispatchEvent(createViewEvent(change, step));
  }
}

function readFrom(client: Client, id: string): EventSource {
  return {
    timeline: (signal) => client.timeline(id, { signal }),
    tile: (address, query, signal) => client.tile(id, address, query, { signal }),
    events: (query, signal) => client.events(id, query, { signal }),
  };
}
