import type { EventItem, Vocabulary } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createFinder } from '../hit/find-hits.ts';
import { followLink } from '../parts/follow-link.ts';
import type { Names } from '../parts/names.ts';
import type { DateContext } from '../parts/word-when.ts';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { eventListStyles } from './event-list-styles.ts';
import { type ItemContext, renderItem } from './render-item.ts';

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

  /** Finds in a text what is sought. */
  protected mark = createFinder('');

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { q } = this.view.filters;
    if (changed.has('view') && changed.get('view')?.filters.q !== q) this.mark = createFinder(q);
  }

  protected override render(): TemplateResult {
    return html`<ol @pointerleave=${() => this.#point(null)}>
      ${repeat(
        this.items,
        ({ id }) => id,
        (item) => this.#renderItem(item),
      )}
    </ol>`;
  }

  get #context(): ItemContext {
    const { texts, zone, titleOf, vocabulary, places, mark } = this;
    return { texts, zone, titleOf, vocabulary, places, mark };
  }

  #renderItem(item: EventItem): TemplateResult {
    const { view } = this;
    return html`<li data-importance=${item.importance} ?data-highlighted=${this.highlighted === item.id}>
      <a
        href=${stringifyViewState({ ...view, event: item.id })}
        data-id=${item.id}
        aria-current=${view.event === item.id ? 'true' : nothing}
        @click=${(event: MouseEvent) => followLink(event, { event: item.id })}
        @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && this.#point(item.id)}
        >${renderItem(item, this.#context)}</a
      >
    </li>`;
  }

  /** The link to an event, if this list has it. */
  find(id: string): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`) ?? undefined;
  }

  #point(id: string | null): void {
    this.dispatchEvent(new CustomEvent('linimasa-highlight', { detail: { id } }));
  }
}
