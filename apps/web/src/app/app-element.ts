import { createClient } from '@linimasa/client';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { afterFrames } from '../parts/after-frames.ts';
import { applyViewChange, type LinimasaViewEvent } from '../view/view-change.ts';
import { parseViewState, stringifyViewState, type ViewState } from '../view/view-state.ts';

/**
 * `<linimasa-app>`: owns the view of a timeline and keeps it in the URL. What the server has written stands in it, and is
 * shown until the room has drawn the same: behind it, in its place, unseen.
 */
export class AppElement extends LitElement {
  static override properties = { timeline: {}, view: { state: true }, taken: { state: true } };
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    .coming {
      position: absolute;
      inset: 0 0 auto;
      height: 100dvh;
      overflow: hidden;
      visibility: hidden;
      /* Parts of the timeline make themselves visible. */
      opacity: 0;
    }
  `;

  /** The id of the timeline, where the address does not name it. */
  declare timeline: string | undefined;
  declare protected view: ViewState;
  /** The room stands in the place of what the server has written. */
  declare protected taken: boolean;
  readonly #client = createClient({ baseUrl: location.origin });
  /** What is told once the room and its timeline have drawn what there is to draw first, and all they are made of is here. */
  readonly #awaited = new Set(['linimasa-drawn', 'linimasa-settled', 'linimasa-defined']);

  constructor() {
    super();
    this.addEventListener('linimasa-view', (event) => this.#onView(event as LinimasaViewEvent));
    for (const part of this.#awaited) this.addEventListener(part, () => this.#onDrawn(part));
    this.addEventListener('linimasa-error', () => {
      this.taken = true;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.taken = this.childElementCount === 0;
    this.view = this.#readView();
    if (this.timeline !== undefined) history.replaceState(null, '', stringifyViewState(this.view));
    addEventListener('popstate', this.#onPop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPop);
  }

  #readView(): ViewState {
    const { timeline } = this;
    return { ...(timeline === undefined ? {} : { timeline }), ...parseViewState(new URL(location.href)) };
  }

  readonly #onPop = (): void => {
    this.view = this.#readView();
  };

  readonly #onView = (event: LinimasaViewEvent): void => {
    const view = applyViewChange(this.view, event.detail);
    const url = stringifyViewState(view);
    if (url === stringifyViewState(this.view)) return;
    if (event.detail.step) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    this.view = view;
  };

  #onDrawn(part: string): void {
    if (!this.#awaited.delete(part) || this.#awaited.size > 0) return;
    void document.fonts.ready.then(() => afterFrames(2, () => (this.taken = true)));
  }

  /** What the server has written says the same once more: it goes. */
  protected override updated(): void {
    if (this.taken) this.replaceChildren();
  }

  protected override render(): TemplateResult {
    return html`<linimasa-room
        class=${this.taken ? nothing : 'coming'}
        .client=${this.#client}
        .view=${this.view}
      ></linimasa-room>
      ${this.taken ? nothing : html`<slot></slot>`}`;
  }
}
