import type { EventFilters, TimelineAnswer, Window } from '@linimasa/schema';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import type { ViewState } from '../view/view-state.ts';
import { stringifyViewState } from '../view/view-state.ts';
import { shareMenuStyles } from './share-menu-styles.ts';
import { toExportPath } from './to-export-path.ts';

/** `<linimasa-share-menu>`: the ways to take a view elsewhere: as a link, as a file. */
export class ShareMenuElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    timeline: { attribute: false },
    view: { attribute: false },
    filters: { attribute: false },
    window: { attribute: false },
  };
  static override styles = [baseStyles, shareMenuStyles];

  declare texts: Texts;
  declare timeline: TimelineAnswer;
  declare view: ViewState;
  /** The filters of the view, as a question. */
  declare filters: EventFilters;
  /** What the view shows of time. */
  declare window: Window | undefined;

  protected override render(): TemplateResult {
    const { share } = this.texts;
    return html`<button type="button" class="pill" popovertarget="menu" aria-label=${share.open} title=${share.label}>
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
          <path d="M8 10V2M5 4.5 8 1.5l3 3M3 8v5.5h10V8" />
        </svg>
        <span>${share.open}</span>
      </button>
      <div id="menu" popover role="group" aria-label=${share.label} @beforetoggle=${this.#place}>
        <ul>
          <li><linimasa-copy .texts=${this.texts} .label=${share.copyLink} .text=${this.#link}></linimasa-copy></li>
          ${'share' in navigator ? html`<li><button type="button" @click=${this.#share}>${share.send}</button></li>` : ''}
        </ul>
        <h2>${share.inView}</h2>
        <ul>
          <li>${this.#renderFile('csv', share.csv)}</li>
          <li>${this.#renderFile('ndjson', share.ndjson)}</li>
        </ul>
      </div>`;
  }

  #renderFile(format: 'csv' | 'ndjson', label: string): TemplateResult {
    const { timeline, filters, window } = this;
    const path = toExportPath(timeline.id, format, filters, window);
    return html`<a href=${path} download=${`${timeline.id}.${format}`}>${label}</a>`;
  }

  get #link(): string {
    return new URL(stringifyViewState(this.view), location.href).href;
  }

  readonly #share = (): void => {
    // Who thinks better of it has not met an error.
    navigator.share({ title: document.title, url: this.#link }).catch(() => undefined);
  };

  /** Under its button, which only scripts can tell it in every browser. */
  readonly #place = (event: ToggleEvent): void => {
    const button = this.renderRoot.querySelector('button')?.getBoundingClientRect();
    const menu = event.currentTarget;
    if (button === undefined || !(menu instanceof HTMLElement)) return;
    menu.style.setProperty('--under', `${button.bottom + 6}px`);
    menu.style.setProperty('--end', `${document.documentElement.clientWidth - button.right}px`);
  };
}
