import type { Client } from '@linimasa/client';
import { pickText, type TimelineAnswer, type Window } from '@linimasa/schema';
import type {
  LinimasaClockEvent,
  LinimasaHighlightEvent,
  LinimasaSelectEvent,
  LinimasaWindowEvent,
  TimelineElement,
} from '@linimasa/timeline';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isNotFound, wordError } from '../data/word-error.ts';
import type { Suggestion } from '../filter/suggest.ts';
import { takeSuggestion } from '../filter/take-suggestion.ts';
import { type EventListElement } from '../list/event-list-element.ts';
import { renderLede } from '../panel/render-lede.ts';
import { findFocus } from '../parts/find-focus.ts';
import { headerStyles } from '../parts/header-styles.ts';
import { isOwnKey } from '../parts/is-own-key.ts';
import { MediaQuery } from '../parts/media-query.ts';
import { PageKeys } from '../parts/page-keys.ts';
import { failureStyles, renderFailure } from '../parts/render-failure.ts';
import { renderHeader } from '../parts/render-header.ts';
import { baseStyles } from '../style/base-styles.ts';
import { controlStyles } from '../style/control-styles.ts';
import { printStyles } from '../style/print-styles.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { pickTexts } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import { centreEvent, includeEvent, isJump } from '../view/find-window.ts';
import { createViewEvent, type ViewChange } from '../view/view-change.ts';
import { NO_FILTERS, roundWindow, type ViewFilters, type ViewState } from '../view/view-state.ts';
import { wordExtent } from '../view/word-window.ts';
import { listKeys } from './list-keys.ts';
import { renderFilters } from './render-filters.ts';
import { renderList } from './render-list.ts';
import { renderMap } from './render-map.ts';
import { renderPanel } from './render-panel.ts';
import { renderStory } from './render-story.ts';
import { renderTable } from './render-table.ts';
import { renderTabs } from './render-tabs.ts';
import { RoomData } from './room-data.ts';
import { roomStyles } from './room-styles.ts';

/** `<linimasa-room>`: one timeline with its filters, list and events, as a view says. */
export class RoomElement extends LitElement {
  static override properties = {
    client: { attribute: false },
    view: { attribute: false },
    highlighted: { state: true },
  };
  static override styles = [baseStyles, controlStyles, headerStyles, failureStyles, roomStyles, printStyles];

  declare client: Client;
  declare view: ViewState;
  declare protected highlighted: string | undefined;
  readonly #data = new RoomData(this);
  /** No room beside the list: an event lies over the page, as a sheet. */
  readonly #narrow = new MediaQuery(this, '(width < 900px)');
  /** No room to keep the axis in sight while the list moves under it. */
  readonly #short = new MediaQuery(this, '(height < 560px)');
  /** The event that the axis, and the one that the list, was last brought to. */
  #followed: string | undefined;
  #revealed: string | undefined;
  #first = true;
  /** It is known where the axis stands: it draws nothing before, so that what it has drawn need not move. */
  #placed = false;
  /** All that was asked first has been drawn, and told. */
  #drawn = false;
  /** What had the focus before an event was opened. */
  #opener: HTMLElement | undefined;

  protected readonly keys = new PageKeys(this, (event) => this.#onKey(event));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.toggleAttribute('data-sheet', false);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('view') as ViewState | undefined;
    if (changed.has('view') && before?.event === undefined && this.view.event !== undefined)
      this.#opener = findFocus();
    this.#data.ask(this.client, this.view);
    this.#placed ||= this.#isPlaced;
  }

  /** By a link's window, else by the event of a link, the first of a story, or, for want of them, by the timeline. */
  get #isPlaced(): boolean {
    const { event, window, show } = this.view;
    if (window !== undefined || this.#data.timeline.state.error !== undefined) return true;
    if (event !== undefined) return event === this.#followed || this.#data.event.state.error !== undefined;
    return show !== 'story' || this.#data.counts.state.value?.all.count === 0;
  }

  protected override render(): TemplateResult {
    const { value, error } = this.#data.timeline.state;
    const timeline = value?.id === this.view.timeline ? value : undefined;
    const texts = pickTexts([
      this.view.language ?? '',
      ...navigator.languages,
      ...(timeline?.languages ?? []),
    ]);
    document.documentElement.lang = texts.language;
    return timeline === undefined && error !== undefined
      ? this.#renderFailed(error, texts)
      : this.#renderRoom(timeline, texts);
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
            : renderFailure(texts, wordError(error, texts), this.#data.timeline.retry)
        }
      </main>`;
  }

  /** The axis is there before anything is known, and asks for its part by itself. */
  #renderRoom(timeline: TimelineAnswer | undefined, texts: Texts): TemplateResult {
    const { view } = this;
    const sheet = this.#isSheet;
    const about =
      timeline === undefined
        ? { title: ' ' }
        : {
            title: pickText(timeline.title, [texts.language, ...timeline.languages]).value,
            subtitle: this.#wordCounts(timeline, texts),
            middle: this.#renderSearch(timeline, texts),
            end: this.#renderShare(timeline, texts),
          };
    if (timeline !== undefined) this.#nameDocument(about.title, texts);
    return html`
      <div class="top" ?inert=${sheet}>${renderHeader({ texts, view, ...about })}</div>
      <main aria-busy=${timeline === undefined}>
        <div ?inert=${sheet}>
          ${this.#narrow.matches && timeline !== undefined ? renderLede(timeline, texts) : nothing}
          ${timeline === undefined ? html`<div class="filters"></div>` : this.#renderFilters(timeline, texts)}
        </div>
        <div class="axis" ?inert=${sheet}>${this.#renderTimeline(texts)}</div>
        ${
          timeline === undefined
            ? html`<p class="quiet" role="status">${texts.state.loading}…</p>`
            : this.#renderBelow(timeline, sheet, texts)
        }
      </main>
    `;
  }

  /** An event lies over the page. A story shows it in the page itself. */
  get #isSheet(): boolean {
    const { event, show } = this.view;
    return this.#narrow.matches && event !== undefined && show !== 'story';
  }

  /** The event, or what the timeline is, stands beside the list: where there is room, and nothing else that needs it. */
  get #hasPanel(): boolean {
    const { event, show } = this.view;
    if (show === 'story') return false;
    return this.#narrow.matches || show === 'table' ? event !== undefined : true;
  }

  #nameDocument(title: string, texts: Texts): void {
    const open = this.#data.event.state.value;
    const name = open?.id === this.view.event ? open?.title : undefined;
    const own = name === undefined ? [] : [pickText(name, [texts.language]).value];
    document.title = [...own, title, texts.name].join(' – ');
  }

  #renderFilters(timeline: TimelineAnswer, texts: Texts): TemplateResult {
    const { view } = this;
    return renderFilters({
      texts,
      filters: view.filters,
      facets: this.#data.facets.state.value,
      stale: this.#data.facets.state.loading || this.#data.counts.state.loading,
      contested: this.#data.counts.state.value?.contested,
      unconfirmed: view.unconfirmed === true,
      lanes: view.lanes ?? timeline.lanes,
      change: (filters) => this.#filter(filters),
      review: (unconfirmed) => this.#change({ unconfirmed: unconfirmed ? true : undefined }),
      arrange: (lanes) => this.#change({ lanes: lanes === timeline.lanes ? undefined : lanes }),
    });
  }

  #renderTimeline(texts: Texts): TemplateResult {
    const { view } = this;
    return html`<linimasa-timeline
      hide="shelf"
      .pageKeys=${listKeys(texts)}
      .source=${this.#placed ? this.#data.source : undefined}
      .filters=${this.#data.filters}
      .lanes=${view.lanes}
      .language=${texts.language}
      .clock=${view.clock ?? 'event'}
      .window=${view.window}
      .selected=${view.event}
      .highlighted=${this.highlighted}
      @linimasa-select=${(event: LinimasaSelectEvent) => this.#change({ event: event.detail.id ?? undefined })}
      @linimasa-window=${(event: LinimasaWindowEvent) => this.#go(event.detail)}
      @linimasa-clock=${(event: LinimasaClockEvent) => this.#changeClock(event.detail.clock)}
      @linimasa-highlight=${this.#onHighlight}
    ></linimasa-timeline>`;
  }

  #renderBelow(timeline: TimelineAnswer, sheet: boolean, texts: Texts): TemplateResult {
    const { view } = this;
    const panel = html`<div
      class="panel"
      role=${sheet ? 'dialog' : 'complementary'}
      aria-modal=${sheet ? 'true' : nothing}
      tabindex=${view.event === undefined ? '0' : nothing}
      aria-label=${view.event === undefined ? texts.about.label : texts.panel.label}
    >
      ${renderPanel({ texts, timeline, view, data: this.#data, close: this.#close })}
    </div>`;
    return html`<div class="below" data-show=${view.show ?? 'list'} ?data-alone=${!this.#hasPanel}>
      <div ?inert=${sheet}>${renderTabs(texts, view)} ${this.#renderEvents(timeline, texts)}</div>
      ${sheet ? html`<div class="backdrop" @click=${this.#close}></div>` : nothing}
      ${this.#hasPanel ? panel : nothing}
    </div>`;
  }

  #renderEvents(timeline: TimelineAnswer, texts: Texts): TemplateResult {
    const { client, view, highlighted } = this;
    const shared = { texts, timeline, view, data: this.#data, highlighted, highlight: this.#onHighlight };
    const widen = () => void this.#widen();
    if (view.show === 'map') return renderMap({ ...shared, client });
    if (view.show === 'table') return renderTable({ ...shared, client, widen });
    if (view.show === 'story') return renderStory(shared);
    return renderList({
      ...shared,
      clear: () => this.#filter(NO_FILTERS),
      widen,
      showUndated: () => this.#showUndated(),
    });
  }

  #wordCounts({ counts, extent, zone }: TimelineAnswer, texts: Texts): string {
    return [
      ...(extent === undefined ? [] : [wordExtent(extent, texts.locale, zone)]),
      fillCount(texts, texts.counts.events, counts.events),
      fillCount(texts, texts.counts.sources, counts.sources),
    ].join(' · ');
  }

  #renderSearch(timeline: TimelineAnswer, texts: Texts): TemplateResult {
    const { filters } = this.view;
    return html`<linimasa-search
      .texts=${texts}
      .q=${filters.q}
      .client=${this.client}
      .timeline=${timeline}
      .filters=${this.#data.filters}
      @linimasa-search=${(event: CustomEvent<string>) => this.#change({ filters: { ...filters, q: event.detail } }, false)}
      @linimasa-suggestion=${(event: CustomEvent<Suggestion>) => this.#change(takeSuggestion(filters, event.detail))}
    ></linimasa-search>`;
  }

  #renderShare(timeline: TimelineAnswer, texts: Texts): TemplateResult {
    return html`<linimasa-share-menu
      .texts=${texts}
      .timeline=${timeline}
      .view=${this.view}
      .filters=${this.#data.filters}
      .window=${this.#data.window}
    ></linimasa-share-menu>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { event } = this.view;
    document.documentElement.toggleAttribute('data-sheet', this.#isSheet);
    const before = changed.get('view') as ViewState | undefined;
    if (before?.event !== undefined && event === undefined) this.#returnFocus(before.event);
    this.#followEvent();
    void this.#revealEvent();
    if (this.#data.isKnown && !this.#drawn) {
      this.#drawn = true;
      const name = this.#data.timeline.state.error === undefined ? 'linimasa-drawn' : 'linimasa-error';
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
    }
  }

  /** An event that was opened elsewhere than on the axis comes into its view, unless a link says what to show. */
  #followEvent(): void {
    const { event, window: asked } = this.view;
    if (event === this.#followed) return;
    const item = this.#data.event.state.value;
    const window = this.#data.window;
    if (event === undefined) this.#followed = undefined;
    if (event === undefined || item?.id !== event || window === undefined) return;
    const byLink = this.#first && asked !== undefined;
    this.#first = false;
    this.#followed = event;
    // A story takes the axis along; else it moves no more than it must.
    const included = this.view.show === 'story' ? centreEvent(window, item) : includeEvent(window, item);
    if (included !== window && !byLink) this.#change({ window: roundWindow(included) }, false);
    else if (!this.#placed) this.requestUpdate();
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

  async #widen(): Promise<void> {
    const { window } = this.#data;
    if (window !== undefined) this.#change({ window: roundWindow(await this.#data.findWider(window)) });
  }

  #go(to: Window): void {
    const { window } = this.#data;
    this.#change({ window: roundWindow(to) }, window !== undefined && isJump(window, to));
  }

  #changeClock(clock: LinimasaClockEvent['detail']['clock']): void {
    this.#change({ clock: clock === 'event' ? undefined : clock }, false);
  }

  #showUndated(): void {
    const shelf = this.renderRoot.querySelector<HTMLElement>('#undated');
    shelf?.scrollIntoView();
    shelf?.focus({ preventScroll: true });
  }

  readonly #onHighlight = (event: LinimasaHighlightEvent): void => {
    this.highlighted = event.detail.id ?? undefined;
  };

  #onKey(event: KeyboardEvent): void {
    if (isOwnKey(event)) return;
    if (event.key === '?') this.renderRoot.querySelector<TimelineElement>('linimasa-timeline')?.showHelp();
    else if (event.key === 'Escape' && this.view.event !== undefined) this.#close();
  }

  readonly #close = (): void => this.#change({ event: undefined });

  #filter(filters: ViewFilters): void {
    this.#change({ filters });
  }

  #change(change: ViewChange['change'], step = true): void {
    this.dispatchEvent(createViewEvent(change, step));
  }
}
