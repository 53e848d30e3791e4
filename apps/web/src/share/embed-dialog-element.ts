import { LANES, type Lanes } from '@linimasa/schema';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { applyViewChange } from '../view/view-change.ts';
import type { ViewState } from '../view/view-state.ts';
import { embedDialogStyles } from './embed-dialog-styles.ts';
import { type Embedding, toFrameUrl, wordElement, wordFrame } from './word-embed.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

/**
 * `<linimasa-embed-dialog>`: the markup that puts a view into another page, as a frame or as an element, beside what it
 * looks like there. Opens as it comes into the page; `close` says that it has been closed.
 */
export class EmbedDialogElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    view: { attribute: false },
    name: {},
    width: { state: true },
    height: { state: true },
    theme: { state: true },
    lanes: { state: true },
  };
  static override styles = [baseStyles, embedDialogStyles];

  declare texts: Texts;
  declare view: ViewState;
  /** What the timeline is called. */
  declare name: string;
  declare protected width: string;
  declare protected height: number;
  declare protected theme: (typeof THEMES)[number];
  declare protected lanes: Lanes | undefined;

  constructor() {
    super();
    this.width = '100%';
    this.height = 480;
    this.theme = 'auto';
  }

  protected override firstUpdated(): void {
    this.lanes = this.view.lanes;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { texts, width, height } = this;
    const { embed } = texts.out;
    const embedding = this.#embedding;
    return html`<dialog aria-labelledby="label" @close=${this.#onClose} @click=${this.#onClick}>
      <div class="head">
        <h2 id="label">${embed.label}</h2>
        <p class="quiet">${embed.hint}</p>
        <button type="button" class="close" aria-label=${embed.close} title=${embed.close} @click=${this.#close}>✕</button>
      </div>
      <div class="body">
        <div class="controls">
          <label>${embed.width}<input name="width" .value=${width} @change=${this.#onWidth} /></label>
          <label>${embed.height}<input name="height" type="number" min="240" max="1600" step="20" .value=${String(height)} @change=${this.#onHeight} /></label>
          <label>${embed.theme}<select name="theme" @change=${this.#onTheme}>
            ${THEMES.map((each) => html`<option value=${each} ?selected=${each === this.theme}>${embed.themes[each]}</option>`)}
          </select></label>
          <label>${embed.lanes}<select name="lanes" @change=${this.#onLanes}>
            <option value="" ?selected=${this.lanes === undefined}>${embed.own}</option>
            ${LANES.map((each) => html`<option value=${each} ?selected=${each === this.lanes}>${texts.lanes[each]}</option>`)}
          </select></label>
        </div>
        ${this.#renderMarkup('frame', wordFrame(embedding))} ${this.#renderMarkup('script', wordElement(embedding))}
      </div>
      <div class="preview">
        <h3>${embed.preview}</h3>
        <iframe src=${toFrameUrl(embedding)} title=${embed.preview} .style=${`width: ${toLength(width)}; height: ${height}px`}></iframe>
      </div>
    </dialog>`;
  }

  #renderMarkup(kind: 'frame' | 'script', markup: string): TemplateResult {
    const { embed } = this.texts.out;
    const copy = kind === 'frame' ? embed.copyFrame : embed.copyScript;
    return html`<section>
      <h3>${embed[kind]}</h3>
      <pre tabindex="0" aria-label=${embed[kind]}><code>${markup}</code></pre>
      <linimasa-copy .texts=${this.texts} .label=${copy} .text=${markup}></linimasa-copy>
    </section>`;
  }

  get #embedding(): Embedding {
    const { view, name, width, height, theme, lanes } = this;
    return {
      view: applyViewChange(view, { change: { lanes, show: undefined }, step: false }),
      origin: location.origin,
      title: name,
      width,
      height,
      theme: theme === 'auto' ? undefined : theme,
    };
  }

  readonly #onWidth = ({ currentTarget }: Event): void => {
    const text = (currentTarget as HTMLInputElement).value.trim();
    this.width = /^[1-9]\d{0,3}(?:px|%)?$/.test(text) ? text.replace('px', '') : '100%';
    (currentTarget as HTMLInputElement).value = this.width;
  };

  readonly #onHeight = ({ currentTarget }: Event): void => {
    const value = Number((currentTarget as HTMLInputElement).value);
    this.height = Math.min(1600, Math.max(240, Math.round(value) || 480));
    (currentTarget as HTMLInputElement).value = String(this.height);
  };

  readonly #onTheme = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    this.theme = THEMES.find((each) => each === value) ?? 'auto';
  };

  readonly #onLanes = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    this.lanes = LANES.find((each) => each === value);
  };

  /** A press beside the dialog closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#close();
  };

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('close'));
  };
}

function toLength(width: string): string {
  return /^\d+$/.test(width) ? `${width}px` : width;
}
