import { css, html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';

/** How long typing must rest before it is a question. Milliseconds. */
const REST = 220;

/** `<linimasa-search>`: a search field that `/` reaches from anywhere. Says what is sought by `linimasa-search`. */
export class SearchElement extends LitElement {
  static override properties = { texts: { attribute: false }, q: {} };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        position: relative;
      }
      input {
        width: 100%;
        height: max(36px, var(--target));
        padding: 0 34px 0 36px;
        border: 1px solid var(--linimasa-line);
        border-radius: 10px;
        background: var(--linimasa-card);
        font-size: var(--size-3);
      }
      input::placeholder {
        color: var(--linimasa-soft);
        opacity: 1;
      }
      input::-webkit-search-cancel-button {
        margin-right: -18px;
      }
      input:focus-visible {
        outline-offset: -1px;
        border-radius: 10px;
      }
      svg {
        position: absolute;
        left: 13px;
        top: calc(50% - 7px);
        width: 14px;
        height: 14px;
        color: var(--linimasa-soft);
        pointer-events: none;
      }
      kbd {
        position: absolute;
        right: 9px;
        top: calc(50% - 10px);
        min-width: 20px;
        font: 450 var(--size-1) / 18px var(--linimasa-font-sans);
        text-align: center;
        border: 1px solid var(--linimasa-line);
        border-radius: 5px;
        color: var(--linimasa-soft);
        pointer-events: none;
      }
      input:focus ~ kbd,
      input:not(:placeholder-shown) ~ kbd {
        display: none;
      }
      @media (width < 640px) {
        input {
          font-size: 16px;
        }
      }
      @media (pointer: coarse) {
        kbd {
          display: none;
        }
      }
    `,
  ];

  declare texts: Texts;
  /** What is sought. */
  declare q: string;
  #rest: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onSlash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onSlash);
    clearTimeout(this.#rest);
  }

  protected override render(): TemplateResult {
    return html`<div role="search">
      <input
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        aria-label=${this.texts.header.searchLabel}
        aria-keyshortcuts="/"
        placeholder=${this.texts.header.search}
        maxlength="200"
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true">
        <circle cx="6" cy="6" r="4.25" />
        <path d="m9.3 9.3 3.2 3.2" />
      </svg>
      <kbd aria-hidden="true">/</kbd>
    </div>`;
  }

  /** Says what is sought, but leaves alone what the reader is typing: a space at its end may be followed by a word. */
  protected override updated(): void {
    const input = this.renderRoot.querySelector('input');
    if (input !== null && input.value.trim() !== this.q) input.value = this.q;
  }

  readonly #onSlash = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onInput = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#send(value), value === '' ? 0 : REST);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    clearTimeout(this.#rest);
    this.#send((event.target as HTMLInputElement).value);
  };

  #send(value: string): void {
    const q = value.trim();
    if (q !== this.q) this.dispatchEvent(new CustomEvent('linimasa-search', { detail: q }));
  }
}
