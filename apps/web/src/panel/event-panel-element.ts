import { type EventAnswer, pickText, type Text, type TimelineAnswer } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createClaimContext } from '../claim/claim-context.ts';
import { claimStyles } from '../claim/claim-styles.ts';
import { renderClaims } from '../claim/render-claims.ts';
import { renderSaid } from '../claim/render-said.ts';
import { followLink } from '../parts/follow-link.ts';
import { nameRecords, nameTerms } from '../parts/names.ts';
import { type DateContext, wordDate, wordKnowledge } from '../parts/word-when.ts';
import { baseStyles } from '../style/base-styles.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate, renderIsolated } from '../text/isolate.ts';
import type { Texts } from '../text/texts.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { eventPanelStyles } from './event-panel-styles.ts';
import { panelStyles } from './panel-styles.ts';
import { renderExtra } from './render-extra.ts';
import { renderMedia } from './render-media.ts';
import { renderRelations } from './render-relations.ts';
import { renderScheduled } from './render-scheduled.ts';
import { renderSources } from './render-sources.ts';

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
  /** A link within has the focus, and may go with what it stood in. */
  #followed = false;

  protected override render(): TemplateResult {
    const { texts, event, timeline } = this;
    const title = this.#pick(event.title);
    const summary = event.summary === undefined ? undefined : this.#pick(event.summary);
    const claims = createClaimContext(event, timeline, this.view, texts, this.titleOf);
    return html`
      ${this.#renderBar()}
      <article aria-labelledby="title">
        ${this.#renderWhen(claims)}
        <h2 id="title" tabindex="-1" lang=${title.language}><bdi>${title.value}</bdi></h2>
        ${summary === undefined ? nothing : html`<p class="prose" lang=${summary.language}><bdi>${summary.value}</bdi></p>`}
        ${renderMedia(event, texts, claims.languages)}
        ${renderScheduled(event, claims)} ${this.#renderFacts()}
        ${renderClaims(event, claims)} ${renderSaid(event, claims)}
        ${renderRelations(event, claims)}
        ${renderSources(event, texts, timeline.zone)}
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

  #renderWhen(context: DateContext): TemplateResult {
    const { texts, event } = this;
    const { date, note } = wordDate(event.when, event.bounds, context);
    const unconfirmed =
      event.review === 'unconfirmed' ? html`<span class="unconfirmed">${texts.unconfirmed}</span>` : nothing;
    if (event.when === undefined) return html`<p class="when"><strong>${date}</strong>${unconfirmed}</p>`;
    const wording = event.when.wording === undefined ? undefined : this.#pick(event.when.wording);
    const known = wordKnowledge(event.when, event.bounds, context);
    return html`<p class="when">
      <strong>${renderIsolated(date)}${note === '' ? nothing : html`<span class="clock">${renderIsolated(note)}</span>`}</strong>
      <span class="known">${known.join(' · ')}</span>${unconfirmed}
      ${wording === undefined ? nothing : html`<span class="known" lang=${wording.language}>${renderIsolated(fillText(texts.panel.sourcePut, { wording: isolate(wording.value) }))}</span>`}
    </p>`;
  }

  #renderFacts(): TemplateResult {
    const { texts, event, timeline, view } = this;
    const { panel } = texts;
    const languages = [texts.language, ...timeline.languages];
    const actors = nameRecords(event.actors, languages);
    const places = nameRecords(event.places, languages);
    const roles = nameTerms(timeline.vocabulary.roles, languages);
    const kind = timeline.vocabulary.kinds[event.kind ?? ''];
    const filter = (name: 'actor' | 'place' | 'kind' | 'tag', id: string, label: string) => {
      const filters = { ...view.filters, [name]: [id] };
      return html`<a href=${stringifyViewState({ ...view, filters })} @click=${(click: MouseEvent) => followLink(click, { filters })}><bdi>${label}</bdi></a>`;
    };
    const who = event.who.map(({ actor, name, role }) => {
      const label =
        actor === undefined ? (name === undefined ? '' : this.#pick(name).value) : actors.of(actor);
      return html`<li>${actor === undefined ? html`<bdi>${label}</bdi>` : filter('actor', actor, label)}${role === undefined ? nothing : html` <span class="role"><bdi>${roles.of(role).toLocaleLowerCase(texts.language)}</bdi></span>`}</li>`;
    });
    const tags = nameTerms(timeline.vocabulary.tags, languages);
    return html`<dl>
      ${who.length === 0 ? nothing : html`<dt>${panel.who}</dt><dd><ul class="inline">${who}</ul></dd>`}
      ${event.where.length === 0 ? nothing : html`<dt>${panel.where}</dt><dd><ul class="inline">${event.where.map((id) => html`<li>${filter('place', id, places.of(id))}</li>`)}</ul></dd>`}
      ${kind === undefined ? nothing : html`<dt>${panel.kind}</dt><dd>${filter('kind', event.kind ?? '', this.#pick(kind.label).value)}</dd>`}
      ${event.status === 'occurred' ? nothing : html`<dt>${panel.status}</dt><dd>${texts.status[event.status]}</dd>`}
      ${renderExtra(event, timeline, texts)}
      ${event.tags.length === 0 ? nothing : html`<dt>${panel.tags}</dt><dd><ul class="inline">${event.tags.map((id) => html`<li>${filter('tag', id, tags.of(id))}</li>`)}</ul></dd>`}
    </dl>`;
  }

  #pick(text: Text) {
    return pickText(text, [this.texts.language, ...this.timeline.languages]);
  }
}
