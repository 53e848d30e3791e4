import { type EventAnswer, pickText, type Text, type TimelineAnswer } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createClaimContext } from '../claim/claim-context.ts';
import { claimStyles } from '../claim/claim-styles.ts';
import { followLink } from '../parts/follow-link.ts';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { linkView } from '../view/links.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { eventPanelStyles } from './event-panel-styles.ts';
import { panelStyles } from './panel-styles.ts';
import { renderEvent, renderWhen } from './render-event.ts';
import { renderTakeAlong } from './render-take-along.ts';

/** `<linimasa-event-panel>`: one event whole: when, what, who, where, planned against actual, and on whose word. */
export class EventPanelElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    timeline: { attribute: false },
    event: { attribute: false },
    view: { attribute: false },
    titleOf: { attribute: false },
    previous: {},
    next: {},
    bare: { type: Boolean },
  };
  static override styles = [baseStyles, panelStyles, eventPanelStyles, claimStyles];

  declare texts: Texts;
  declare timeline: TimelineAnswer;
  declare event: EventAnswer;
  declare view: ViewState;
  /** The title of another event, as far as it is known. */
  declare titleOf: ((event: string) => Text | undefined) | undefined;
  /** Ids of the events before and after, in the order of the list. */
  declare previous: string | undefined;
  declare next: string | undefined;
  /** Without the way to others and out: the page around it has them. */
  declare bare: boolean;
  /** A link within has the focus, and may go with what it stood in. */
  #followed = false;

  protected override render(): TemplateResult {
    const { texts, event, timeline } = this;
    const claims = createClaimContext(event, timeline, linkView(this.view), texts, this.titleOf);
    const title = pickText(event.title, claims.languages);
    return html`
      ${this.bare ? nothing : this.#renderBar()}
      <article aria-labelledby="title">
        ${renderWhen(event, claims)}
        <h2 id="title" tabindex="-1" lang=${title.language}><bdi>${title.value}</bdi></h2>
        ${renderEvent(event, claims)} ${renderTakeAlong(event, timeline, texts, this.view)}
      </article>
    `;
  }

  protected override willUpdate(): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    this.#followed = focused !== null && focused.closest('.bar') === null;
  }

  /** Another event is read from its top. A sheet takes the focus with it; so does a link within that was followed. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('event') || changed.get('event')?.id === this.event.id) return;
    this.parentElement?.scrollTo({ top: 0 });
    if (this.#followed || matchMedia('(width < 900px)').matches)
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
  }

  #renderBar(): TemplateResult {
    const { texts, view, previous, next } = this;
    const { event: _, ...closed } = view;
    const link = (id: string | undefined, label: string, arrow: string) =>
      id === undefined
        ? html`<span class="step" aria-hidden="true">${arrow}</span>`
        : html`<a class="step" href=${stringifyViewState({ ...view, event: id })} aria-label=${label} title=${label} @click=${(click: MouseEvent) => followLink(click, { event: id })}>${arrow}</a>`;
    return html`<nav class="bar" aria-label=${texts.panel.label}>
      ${link(previous, texts.panel.previous, '←')}${link(next, texts.panel.next, '→')}
      <a class="step close" href=${stringifyViewState(closed)} aria-label=${texts.panel.close} title=${texts.panel.close} @click=${(click: MouseEvent) => followLink(click, { event: undefined })}>✕</a>
    </nav>`;
  }
}
