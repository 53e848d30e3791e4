import { type EventFilters, pickText, RATIOS, type TimelineAnswer, type Window } from '@linimasa/schema';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { PageKeys } from '../parts/page-keys.ts';
import { toPicturePath } from '../picture/to-picture-path.ts';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { roundWindow, stringifyViewState, type ViewState } from '../view/view-state.ts';
import { shareMenuStyles } from './share-menu-styles.ts';
import { toExportPath } from './to-export-path.ts';

/** `<linimasa-share-menu>`: the ways to take a view elsewhere: as a link, in another page, as a picture, on paper, as a file. */
export class ShareMenuElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    timeline: { attribute: false },
    view: { attribute: false },
    filters: { attribute: false },
    window: { attribute: false },
    embedding: { state: true },
  };
  static override styles = [baseStyles, shareMenuStyles];

  declare texts: Texts;
  declare timeline: TimelineAnswer;
  declare view: ViewState;
  /** The filters of the view, as a question. */
  declare filters: EventFilters;
  /** What the view shows of time. */
  declare window: Window | undefined;
  /** Whether the dialog of {@link EmbedDialogElement} is open. */
  declare protected embedding: boolean;

  protected readonly keys = new PageKeys(this, (event) => this.#onKey(event));

  constructor() {
    super();
    this.embedding = false;
  }

  protected override render(): TemplateResult {
    const { share, out } = this.texts;
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
          <li><button type="button" @click=${this.#embed}>${out.embed.open}</button></li>
          <li><button type="button" @click=${this.#print}>${out.print.open}</button></li>
        </ul>
        <h2>${out.picture.label}</h2>
        <ul>
          ${RATIOS.map((ratio) => this.#renderPicture(ratio))}
        </ul>
        <h2>${share.inView}</h2>
        <ul>
          <li>${this.#renderFile('csv', share.csv)}</li>
          <li>${this.#renderFile('ndjson', share.ndjson)}</li>
        </ul>
      </div>
      ${this.embedding ? this.#renderEmbedding() : nothing}`;
  }

  #renderPicture(ratio: (typeof RATIOS)[number]): TemplateResult {
    const { timeline, view, filters, window, texts } = this;
    const { language = texts.language, lanes, event } = view;
    const shown = { timeline: timeline.id, filters, window, lanes, event, language };
    const name = `${timeline.id}-${ratio.replace(':', 'x')}`;
    const file = (format: 'png' | 'svg') =>
      html`<a href=${toPicturePath(shown, format, { ratio })} download=${`${name}.${format}`}>${texts.out.picture[format]}</a>`;
    return html`<li class="row"><span>${ratio}</span>${file('png')}${file('svg')}</li>`;
  }

  #renderEmbedding(): TemplateResult {
    const { texts, timeline, window } = this;
    const view = { ...this.view, ...(window === undefined ? {} : { window: roundWindow(window) }) };
    const title = pickText(timeline.title, [texts.language, ...timeline.languages]).value;
    return html`<linimasa-embed-dialog
      .texts=${texts}
      .view=${view}
      .name=${title}
      @close=${() => (this.embedding = false)}
    ></linimasa-embed-dialog>`;
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

  readonly #embed = (): void => {
    void import('./define-embed-dialog.ts');
    this.#close();
    this.embedding = true;
  };

  readonly #print = async (): Promise<void> => {
    this.#close();
    const { texts, timeline, filters, window } = this;
    try {
      const { printChronology } = await import('../print/print-chronology.ts');
      await printChronology({ texts, timeline, filters, window, address: this.#link });
    } catch {
      // Without an answer there is still the page to print.
      print();
    }
  };

  /** The keys for printing print what the menu prints. */
  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key !== 'p' || ctrlKey === metaKey || shiftKey || altKey) return;
    event.preventDefault();
    void this.#print();
  }

  #close(): void {
    this.renderRoot.querySelector<HTMLElement>('#menu')?.hidePopover();
  }

  /** Under its button, which only scripts can tell it in every browser. */
  readonly #place = (event: ToggleEvent): void => {
    const button = this.renderRoot.querySelector('button')?.getBoundingClientRect();
    const menu = event.currentTarget;
    if (button === undefined || !(menu instanceof HTMLElement)) return;
    menu.style.setProperty('--under', `${button.bottom + 6}px`);
    menu.style.setProperty('--end', `${document.documentElement.clientWidth - button.right}px`);
  };
}
