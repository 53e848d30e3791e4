import {
  type EventAnswer,
  type EventFilters,
  type EventSource,
  type Matched,
  pickText,
  type Text,
  type TileEvent,
  type TimelineAnswer,
  type Window,
} from '@linimasa/schema';
import { type EventWalk, openWalk, type Rank } from '@linimasa/timeline';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Loader } from '../data/loader.ts';
import { wordError } from '../data/word-error.ts';
import { followLink } from '../parts/follow-link.ts';
import { isOwnKey } from '../parts/is-own-key.ts';
import { PageKeys } from '../parts/page-keys.ts';
import { failureStyles, renderFailure } from '../parts/render-failure.ts';
import { renderUndated } from '../parts/render-undated.ts';
import { baseStyles } from '../style/base-styles.ts';
import { controlStyles } from '../style/control-styles.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate, renderIsolated } from '../text/isolate.ts';
import type { Texts } from '../text/texts.ts';
import { createViewEvent } from '../view/view-change.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { readSwipe } from './read-swipe.ts';
import { storyStyles } from './story-styles.ts';

/** Where a story stands. */
interface Chapter {
  /** Of which event this is the place. */
  readonly event: string;
  readonly previous: TileEvent | undefined;
  readonly next: TileEvent | undefined;
  readonly rank: Rank;
}

/**
 * `<linimasa-story>`: the events that match, one after the other in order of time, with keys, swipes and links. Begins
 * with the event that is open, else with the first in view.
 */
export class StoryElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    timeline: { attribute: false },
    source: { attribute: false },
    filters: { attribute: false },
    view: { attribute: false },
    event: { attribute: false },
    window: { attribute: false },
    titleOf: { attribute: false },
    undated: { attribute: false },
  };
  static override styles = [baseStyles, controlStyles, failureStyles, storyStyles];

  declare texts: Texts;
  declare timeline: TimelineAnswer;
  declare source: EventSource;
  declare filters: EventFilters;
  declare view: ViewState;
  /** The event that is open, as far as it is there. */
  declare event: EventAnswer | undefined;
  /** What the axis shows. */
  declare window: Window | undefined;
  /** The title of another event, as far as it is known. */
  declare titleOf: ((event: string) => Text | undefined) | undefined;
  /** How many events that match have no date, which the list shows; undefined until it is known. */
  declare undated: Matched | undefined;
  readonly #chapter = new Loader<Chapter>(this);
  readonly #first = new Loader<TileEvent | undefined>(this);
  #walk: EventWalk | undefined;
  #ways = 0;
  #pressed: PointerEvent | undefined;
  /** Steps that were asked for before it was known where they lead, forwards less backwards. */
  #due = 0;

  protected readonly keys = new PageKeys(this, (event) => this.#onKey(event));

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { source, timeline, filters, event, view, window } = this;
    if (['source', 'timeline', 'filters'].some((name) => changed.has(name))) {
      this.#walk = openWalk(source, timeline, filters);
      this.#ways += 1;
    }
    const walk = this.#walk;
    if (walk === undefined) return;
    if (view.event === undefined)
      this.#first.load(`${this.#ways}`, (signal) => findFirst(walk, window, signal));
    else if (event?.id === view.event)
      this.#chapter.load(`${this.#ways} ${event.id}`, (signal) => readChapter(walk, event, signal));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('event') as EventAnswer | undefined;
    if (before !== undefined && before.id !== this.event?.id) this.#showTop();
    this.#walkOn();
    const first = this.#first.state.value;
    if (this.view.event !== undefined || first === undefined || this.#first.state.loading) return;
    this.dispatchEvent(createViewEvent({ event: first.id }, false));
  }

  protected override render(): TemplateResult {
    const { texts, event, view } = this;
    const { error } = view.event === undefined ? this.#first.state : this.#chapter.state;
    const loader = view.event === undefined ? this.#first : this.#chapter;
    if (error !== undefined) return renderFailure(texts, wordError(error, texts), loader.retry);
    if (view.event === undefined && !this.#first.state.loading && this.#first.state.value === undefined)
      return html`<p class="quiet" role="status">${texts.story.none}</p>${this.#renderRest()}`;
    if (event === undefined) return html`<p class="quiet" role="status">${texts.state.loading}…</p>`;
    const { previous, next } = this.#chapter.state.value ?? {};
    return html`<section
      aria-label=${texts.show.story}
      @pointerdown=${this.#onPress}
      @pointerup=${this.#onRelease}
    >
      <div class="bar">
        ${this.#renderStep(previous, '←', texts.panel.previous)}
        ${this.#renderPlace(event)}
        ${this.#renderStep(next, '→', texts.panel.next)}
      </div>
      <linimasa-event-panel
        bare
        .texts=${texts}
        .timeline=${this.timeline}
        .event=${event}
        .view=${view}
        .titleOf=${this.titleOf}
      ></linimasa-event-panel>
      ${this.#renderOnward(next)}
    </section>`;
  }

  /** How far one has come, in words and as a line. */
  #renderPlace(event: EventAnswer): TemplateResult {
    const { texts } = this;
    const { rank } = this.#chapter.state.value ?? {};
    if (event.bounds.undated || rank === undefined) return html`<p class="place"></p>`;
    const write = (count: number) => new Intl.NumberFormat(texts.locale).format(count);
    const { position, total } = rank;
    return html`<p class="place">
      <span role="status"><strong>${write(position)}</strong> ${fillText(texts.story.of, { total: write(total) })}</span>
      <span class="line" aria-hidden="true"><span .style=${`width: ${(100 * position) / Math.max(total, position)}%`}></span></span>
    </p>`;
  }

  #renderStep(event: TileEvent | undefined, arrow: string, label: string): TemplateResult {
    if (event === undefined) return html`<span class="step" aria-hidden="true">${arrow}</span>`;
    const title = pickText(event.title, [this.texts.language]).value;
    return html`<a class="step" href=${this.#toPath(event)} aria-label=${label} title=${title} @click=${(click: MouseEvent) => followLink(click, { event: event.id })}>${arrow}</a>`;
  }

  /** What comes next, by its name. */
  #renderOnward(event: TileEvent | undefined): TemplateResult {
    const { texts } = this;
    if (event === undefined)
      return this.#chapter.state.loading
        ? html`<p class="end"></p>`
        : html`<p class="end">${texts.story.end}</p>${this.#renderRest()}`;
    const title = pickText(event.title, [texts.language]);
    return html`<a class="onward" href=${this.#toPath(event)} lang=${title.language} @click=${(click: MouseEvent) => followLink(click, { event: event.id })}
      >${renderIsolated(fillText(texts.story.next, { title: isolate(title.value) }))} <span aria-hidden="true">→</span></a
    >`;
  }

  /** What has no place in an order of time, and is not told. */
  #renderRest(): TemplateResult | typeof nothing {
    const { texts, view, undated } = this;
    const link = renderUndated(texts, view, undated);
    return link === nothing ? nothing : html`<p class="rest">${link}</p>`;
  }

  #toPath({ id }: TileEvent): string {
    return stringifyViewState({ ...this.view, event: id });
  }

  /** The next event is read from its top: where the bar is stuck, that is out of sight. */
  #showTop(): void {
    const section = this.renderRoot.querySelector('section');
    const bar = this.renderRoot.querySelector('.bar');
    if (section === null || bar === null) return;
    if (bar.getBoundingClientRect().top > section.getBoundingClientRect().top + 1) section.scrollIntoView();
  }

  #step(by: 1 | -1): void {
    this.#due += by;
    this.#walkOn();
  }

  /** Takes the next of the steps that are due, once it is known where it leads. */
  #walkOn(): void {
    const { value, loading, error } = this.#chapter.state;
    if (error !== undefined) this.#due = 0;
    if (this.#due === 0 || loading || value === undefined || value.event !== this.view.event) return;
    const by = Math.sign(this.#due);
    const to = by > 0 ? value.next : value.previous;
    this.#due = to === undefined ? 0 : this.#due - by;
    if (to !== undefined) this.dispatchEvent(createViewEvent({ event: to.id }));
  }

  #onKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    if (by === undefined || isOwnKey(event)) return;
    event.preventDefault();
    this.#step(by);
  }

  readonly #onPress = (event: PointerEvent): void => {
    this.#pressed = event.pointerType === 'touch' ? event : undefined;
  };

  readonly #onRelease = (event: PointerEvent): void => {
    const by = this.#pressed && readSwipe(this.#pressed, event);
    this.#pressed = undefined;
    if (by !== undefined) this.#step(by);
  };
}

async function findFirst(walk: EventWalk, window: Window | undefined, signal: AbortSignal) {
  return (await walk.next(window?.from, 1, signal)) ?? walk.next(undefined, 1, signal);
}

async function readChapter(walk: EventWalk, event: EventAnswer, signal: AbortSignal): Promise<Chapter> {
  // What has no place on the axis is told before all that has one.
  const place = event.bounds.undated ? undefined : event;
  const [previous, next, rank] = await Promise.all([
    place && walk.next(place, -1, signal),
    walk.next(place, 1, signal),
    walk.rank(event, signal),
  ]);
  return { event: event.id, previous, next, rank };
}
