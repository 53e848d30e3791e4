import { createClient } from '@linimasa/client';
import { pickText, type TimelineAnswer } from '@linimasa/schema';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { Loader } from '../data/loader.ts';
import { wordError } from '../data/word-error.ts';
import { headerStyles } from '../parts/header-styles.ts';
import { renderFailure } from '../parts/render-failure.ts';
import { renderHeader } from '../parts/render-header.ts';
import { baseStyles } from '../style/base-styles.ts';
import { fillCount } from '../text/fill-text.ts';
import { pickTexts } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import { applyViewChange, type LinimasaViewEvent } from '../view/view-change.ts';
import { parseViewState, stringifyViewState, type ViewState } from '../view/view-state.ts';
import { wordExtent } from '../view/word-window.ts';

/** `<linimasa-app>`: owns the view, keeps it in the URL, and shows one timeline or the list of them. */
export class AppElement extends LitElement {
  static override properties = { view: { state: true } };
  static override styles = [
    baseStyles,
    headerStyles,
    css`
      :host {
        display: block;
      }
      main {
        max-width: 760px;
        margin: 0 auto;
        padding: 40px var(--gutter);
      }
      h1 {
        font-size: var(--size-6);
      }
      .tagline {
        margin: 6px 0 28px;
        color: var(--linimasa-soft);
      }
      li a {
        display: block;
        padding: 18px 0;
        border-top: 1px solid var(--linimasa-line);
        color: inherit;
        text-decoration: none;
      }
      li h2 {
        font-size: var(--size-5);
      }
      li a:hover h2 {
        color: var(--linimasa-accent);
      }
      li p {
        max-width: 66ch;
        margin-top: 4px;
      }
    `,
  ];

  declare protected view: ViewState;
  readonly #client = createClient({ baseUrl: location.origin });
  readonly #timelines = new Loader<readonly TimelineAnswer[]>(this);

  constructor() {
    super();
    this.view = parseViewState(new URL(location.href));
    this.addEventListener('linimasa-view', (event) => this.#onView(event as LinimasaViewEvent));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#onPop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPop);
  }

  readonly #onPop = (): void => {
    this.view = parseViewState(new URL(location.href));
  };

  readonly #onView = (event: LinimasaViewEvent): void => {
    const view = applyViewChange(this.view, event.detail);
    const url = stringifyViewState(view);
    if (url === stringifyViewState(this.view)) return;
    if (event.detail.step) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    this.view = view;
  };

  protected override willUpdate(): void {
    if (this.view.timeline === undefined) {
      this.#timelines.load('timelines', (signal) => this.#client.timelines({ signal }));
    }
    const only = this.#timelines.state.value;
    if (this.view.timeline === undefined && only?.length === 1 && only[0] !== undefined) {
      this.view = { ...this.view, timeline: only[0].id };
      history.replaceState(null, '', stringifyViewState(this.view));
    }
  }

  protected override render(): TemplateResult {
    if (this.view.timeline !== undefined) {
      return html`<linimasa-room .client=${this.#client} .view=${this.view}></linimasa-room>`;
    }
    const texts = pickTexts([this.view.language ?? '', ...navigator.languages]);
    document.documentElement.lang = texts.language;
    document.title = texts.name;
    const { value, error, loading } = this.#timelines.state;
    return html`
      ${renderHeader({ texts, view: this.view })}
      <main>
        <h1>${texts.state.timelines}</h1>
        <p class="tagline">${texts.tagline}</p>
        ${error === undefined ? nothing : renderFailure(texts, wordError(error, texts), this.#timelines.retry)}
        ${loading && value === undefined ? html`<p class="quiet" role="status">${texts.state.loading}…</p>` : nothing}
        ${value?.length === 0 ? html`<p>${texts.state.noTimelines}</p>` : nothing}
        <ul>
          ${value?.map((timeline) => this.#renderTimeline(timeline, texts))}
        </ul>
      </main>
    `;
  }

  #renderTimeline(timeline: TimelineAnswer, texts: Texts): TemplateResult {
    const { id, title, summary, counts, extent, zone } = timeline;
    const languages = [texts.language, ...timeline.languages];
    const href = stringifyViewState({ ...this.view, timeline: id });
    const facts = [
      ...(extent === undefined ? [] : [wordExtent(extent, texts.locale, zone)]),
      fillCount(texts, texts.counts.events, counts.events),
      fillCount(texts, texts.counts.sources, counts.sources),
    ];
    return html`<li>
      <a href=${href}>
        <h2><bdi>${pickText(title, languages).value}</bdi></h2>
        <p class="quiet">${facts.join(' · ')}</p>
        ${summary === undefined ? nothing : html`<p><bdi>${pickText(summary, languages).value}</bdi></p>`}
      </a>
    </li>`;
  }
}
