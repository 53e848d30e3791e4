import { type EventItem, pickText, type Vocabulary } from '@linimasa/schema';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { followLink } from '../parts/follow-link.ts';
import type { Names } from '../parts/names.ts';
import { wordNoSource } from '../parts/word-no-source.ts';
import { type DateContext, wordDate } from '../parts/word-when.ts';
import { baseStyles } from '../style/base-styles.ts';
import { fillCount } from '../text/fill-text.ts';
import { renderIsolated } from '../text/isolate.ts';
import type { Texts } from '../text/texts.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { eventListStyles } from './event-list-styles.ts';

/**
 * `<linimasa-event-list>`: events in order of time, each a link to its own view. Says by `linimasa-highlight`
 * which one is pointed at.
 */
export class EventListElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    items: { attribute: false },
    view: { attribute: false },
    zone: {},
    vocabulary: { attribute: false },
    places: { attribute: false },
    titleOf: { attribute: false },
    highlighted: {},
  };
  static override styles = [baseStyles, eventListStyles];

  declare texts: Texts;
  declare items: readonly EventItem[];
  declare view: ViewState;
  declare zone: string;
  declare vocabulary: Vocabulary;
  declare places: Names;
  /** The title of an event that a date counts from. */
  declare titleOf: DateContext['titleOf'];
  declare highlighted: string | undefined;

  protected override render(): TemplateResult {
    const kinds = Object.entries(this.vocabulary.kinds).toSorted(([, a], [, b]) => a.order - b.order);
    const hues = new Map(kinds.map(([id], hue) => [id, hue]));
    return html`<ol @pointerleave=${() => this.#point(null)}>
      ${repeat(
        this.items,
        ({ id }) => id,
        (item) => this.#renderItem(item, hues.get(item.kind ?? '')),
      )}
    </ol>`;
  }

  #renderItem(item: EventItem, hue: number | undefined): TemplateResult {
    const { texts, view } = this;
    const title = pickText(item.title, [texts.language]);
    const summary = item.summary === undefined ? undefined : pickText(item.summary, [texts.language]);
    const { date, note } = wordDate(item.when, item.bounds, this);
    const current = view.event === item.id;
    return html`<li data-importance=${item.importance} ?data-highlighted=${this.highlighted === item.id}>
      <a
        href=${stringifyViewState({ ...view, event: item.id })}
        data-id=${item.id}
        aria-current=${current ? 'true' : nothing}
        @click=${(event: MouseEvent) => followLink(event, { event: item.id })}
        @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && this.#point(item.id)}
      >
        <div class="when"><span class="date">${date}</span>${note === '' ? nothing : html`<span class="note">${renderIsolated(note)}</span>`}</div>
        <div class="what">
          <h3 lang=${title.language}><bdi>${title.value}</bdi></h3>
          ${summary === undefined ? nothing : html`<p class="summary" lang=${summary.language}><bdi>${summary.value}</bdi></p>`}
          <p class="facts">${this.#renderFacts(item, hue)}</p>
        </div>
      </a>
    </li>`;
  }

  #renderFacts(item: EventItem, hue: number | undefined): TemplateResult {
    const { texts } = this;
    const kind = this.vocabulary.kinds[item.kind ?? ''];
    const sources = new Set(item.citations.map(({ source }) => source)).size;
    const [place] = item.where;
    return html`${item.contested ? html`<span class="contested"><span aria-hidden="true">≠</span> ${texts.contested.toLocaleLowerCase(texts.locale)}</span>` : nothing}
      ${item.review === 'unconfirmed' ? html`<span class="status" data-status="unconfirmed">${texts.unconfirmed}</span>` : nothing}
      ${kind === undefined ? nothing : html`<span class="kind" data-hue=${hue ?? 8}><bdi>${pickText(kind.label, [texts.language]).value}</bdi></span>`}
      ${item.status === 'occurred' ? nothing : html`<span class="status" data-status=${item.status}>${texts.status[item.status]}</span>`}
      <span>${sources === 0 ? wordNoSource(item.when, texts) : fillCount(texts, texts.counts.sources, sources)}</span>
      ${place === undefined ? nothing : html`<span><bdi>${this.places.of(place)}</bdi></span>`}`;
  }

  /** The link to an event, if this list has it. */
  find(id: string): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`) ?? undefined;
  }

  #point(id: string | null): void {
    this.dispatchEvent(new CustomEvent('linimasa-highlight', { detail: { id } }));
  }
}
