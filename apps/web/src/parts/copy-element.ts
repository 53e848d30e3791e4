import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';

/** How long it says that it has copied. Milliseconds. */
const SAID = 2400;

/**
 * `<linimasa-copy>`: a button that copies `text`. Where the browser does not let it, the text stands there, selected, to
 * be copied by hand.
 */
export class CopyElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    label: {},
    text: {},
    done: { state: true },
    byHand: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
      }
      button {
        width: 100%;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 64px;
        margin-top: 6px;
        padding: 8px 10px;
        border: 1px solid var(--linimasa-line);
        border-radius: 8px;
        background: var(--linimasa-paper);
        color: inherit;
        font: 450 var(--size-2) / 1.45 var(--linimasa-font-sans);
        resize: vertical;
      }
    `,
  ];

  declare texts: Texts;
  /** What the button says. */
  declare label: string;
  /** What it copies. */
  declare text: string;
  declare protected done: boolean;
  declare protected byHand: boolean;
  #said: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.done = false;
    this.byHand = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#said);
  }

  protected override render(): TemplateResult {
    const { share } = this.texts;
    return html`<button type="button" class="pill" part="button" @click=${this.#copy}>
        ${this.done ? `✓ ${share.copied}` : this.label}
      </button>
      <span class="unseen" role="status">${this.done ? share.copied : nothing}</span>
      ${this.byHand ? html`<textarea readonly aria-label=${share.byHand} .value=${this.text}></textarea>` : nothing}`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.done = true;
      clearTimeout(this.#said);
      this.#said = setTimeout(() => (this.done = false), SAID);
    } catch {
      // No permission, or a page without TLS, which has no clipboard at all.
      this.byHand = true;
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  };
}
