import type { Client } from '@linimasa/client';
import {
  type EventFilters,
  type EventItem,
  type EventSort,
  type Matched,
  stringifyDatetime,
  stringifyQuery,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wordError } from '../data/word-error.ts';
import { createFinder } from '../hit/find-hits.ts';
import { MediaQuery } from '../parts/media-query.ts';
import type { Names } from '../parts/names.ts';
import { failureStyles, renderFailure } from '../parts/render-failure.ts';
import type { DateContext } from '../parts/word-when.ts';
import { baseStyles } from '../style/base-styles.ts';
import { controlStyles } from '../style/control-styles.ts';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import type { ViewState } from '../view/view-state.ts';
import { wordEnds } from '../view/word-window.ts';
import { eventTableStyles } from './event-table-styles.ts';
import { findRange } from './find-range.ts';
import { renderHead } from './render-head.ts';
import { type RowContext, renderRow } from './render-row.ts';
import { renderToolbar } from './render-toolbar.ts';
import { PAGE, RowPages } from './row-pages.ts';
import { Selection } from './selection.ts';

/** How high a row is. Pixels: one line, or two where there is no room beside each other. */
const HEIGHT = { wide: 44, narrow: 68 } as const;

/**
 * `<linimasa-event-table>`: every event of a window as a row, however many there are: only those in sight are drawn.
 * Scrolls with the page.
 */
export class EventTableElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    client: { attribute: false },
    timeline: { attribute: false },
    view: { attribute: false },
    filters: { attribute: false },
    window: { attribute: false },
    actors: { attribute: false },
    places: { attribute: false },
    titleOf: { attribute: false },
    undated: { attribute: false },
    highlighted: {},
    range: { state: true },
  };
  static override styles = [baseStyles, controlStyles, failureStyles, eventTableStyles];

  declare texts: Texts;
  declare client: Client;
  declare timeline: TimelineAnswer;
  declare view: ViewState;
  /** The filters of the view, as a question. */
  declare filters: EventFilters;
  declare window: Window | undefined;
  declare actors: Names;
  declare places: Names;
  declare titleOf: DateContext['titleOf'];
  /** How many events have no date, which the list shows; undefined until it is known. */
  declare undated: Matched | undefined;
  declare highlighted: string | undefined;
  declare protected range: { readonly first: number; readonly end: number };
  readonly #narrow = new MediaQuery(this, '(width < 640px)');
  /** What stands above the table moves it when it grows or goes. */
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(this.#measure));
  readonly #selection = new Selection(() => this.requestUpdate());
  #pages: RowPages | undefined;
  #asked = '';

  constructor() {
    super();
    this.range = { first: 0, end: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('scroll', this.#measure, { passive: true });
    addEventListener('resize', this.#measure);
    this.#resize.observe(document.documentElement);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#measure);
    removeEventListener('resize', this.#measure);
    this.#resize.disconnect();
    this.#pages?.close();
    this.#pages = undefined;
    this.#asked = '';
  }

  /** What the table asks: all that the view shows of time. */
  get #query() {
    const { filters, window } = this;
    return {
      ...filters,
      ...(window && { datetime: stringifyDatetime(window) }),
      sort: this.#sort,
    } as const;
  }

  get #sort(): EventSort {
    const { sort, filters } = this.view;
    return sort === undefined || (sort === 'relevance' && filters.q === '') ? 'start' : sort;
  }

  protected override willUpdate(): void {
    const { client, timeline } = this;
    const query = this.#query;
    const asked = `${timeline.id} ${timeline.revision} ${stringifyQuery(query)}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#pages?.close();
    this.#pages = new RowPages(
      (cursor, skip, signal) =>
        client.events(
          timeline.id,
          {
            ...query,
            limit: PAGE,
            ...(cursor === undefined ? {} : { cursor }),
            ...(skip ? { fields: ['id'] } : {}),
          },
          { signal },
        ),
      () => this.requestUpdate(),
    );
    this.#pages.look(0, 0);
  }

  protected override render(): TemplateResult {
    const { texts, timeline, view } = this;
    const sort = this.#sort;
    const pages = this.#pages;
    const count = pages?.length ?? 0;
    const { first, end } = this.range;
    const height = this.#height;
    const failed = pages?.error;
    return html`${renderToolbar({
      texts,
      timeline,
      sort,
      searched: view.filters.q !== '',
      query: this.#query,
      matched: pages?.matched,
      undated: this.undated,
      view,
      selection: this.#selection,
    })}
      ${failed === undefined ? nothing : renderFailure(texts, wordError(failed, texts), () => pages?.retry())}
      ${pages?.matched?.count === 0 ? this.#renderEmpty() : nothing}
      <table ?hidden=${pages?.matched?.count === 0} role="table" aria-label=${texts.show.table} aria-rowcount=${pages?.matched?.exact === true ? count + 1 : -1} aria-busy=${pages?.matched === undefined}>
        ${renderHead(texts, view, sort)}
        <tbody role="rowgroup" .style=${`--row: ${height}px; --above: ${first * height}px; --below: ${Math.max(0, count - end) * height}px`}>
          ${repeat(
            Array.from({ length: Math.max(0, Math.min(end, count) - first) }, (_, index) => first + index),
            (index) => pages?.row(index)?.id ?? index,
            (index) => renderRow(pages?.row(index), index, this.#context),
          )}
        </tbody>
      </table>`;
  }

  /** What is not there, and the way to what is. */
  #renderEmpty(): TemplateResult {
    const { texts, timeline, window } = this;
    if (window === undefined) return html`<p class="empty">${texts.list.noMatch}</p>`;
    const widen = () => this.dispatchEvent(new CustomEvent('linimasa-widen'));
    return html`<p class="empty">
      ${fillText(texts.list.empty, wordEnds(window, texts.locale, timeline.zone))}
      <button type="button" class="pill" @click=${widen}>${texts.list.widen}</button>
    </p>`;
  }

  get #context(): RowContext {
    const { texts, timeline, view, actors, places, titleOf, highlighted } = this;
    return {
      texts,
      timeline,
      view,
      actors,
      places,
      titleOf,
      highlighted,
      zone: timeline.zone,
      find: createFinder(view.filters.q),
      selected: (id) => this.#selection.has(id),
      select: (item, index, event) => this.#select(item, index, event),
      point: (id) => this.dispatchEvent(new CustomEvent('linimasa-highlight', { detail: { id } })),
    };
  }

  /** With Shift all between the last one and this one. */
  #select(item: EventItem, index: number, event: MouseEvent): void {
    this.#selection.toggle(item, index, event.shiftKey ? (at) => this.#pages?.row(at) : undefined);
  }

  protected override updated(): void {
    this.#measure();
  }

  get #height(): number {
    return this.#narrow.matches ? HEIGHT.narrow : HEIGHT.wide;
  }

  readonly #measure = (): void => {
    const body = this.renderRoot.querySelector('tbody');
    if (body === null || this.#pages === undefined) return;
    const size = { row: this.#height, count: this.#pages.length, view: innerHeight };
    const { first, end } = findRange(body.getBoundingClientRect().top, size);
    if (first !== this.range.first || end !== this.range.end) this.range = { first, end };
    if (end > first) this.#pages.look(first, end - 1);
  };
}
