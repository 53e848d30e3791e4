import { type FacetCount, pickText } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { facetMenuStyles } from './facet-menu-styles.ts';

/** From so many values on a menu can be searched. */
const LONG = 12;
/** Pixels that a menu takes, with some air. */
const WIDTH = 306;

/** `<linimasa-facet-menu>`: a chip that opens a list of checkboxes. Says what is chosen by `linimasa-choose`. */
export class FacetMenuElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    label: {},
    counts: { attribute: false },
    stale: { type: Boolean },
    chosen: { attribute: false },
    words: { attribute: false },
    open: { state: true },
    find: { state: true },
    atEnd: { state: true },
  };
  static override styles = [baseStyles, facetMenuStyles];

  declare texts: Texts;
  declare label: string;
  /** Undefined until they are known. */
  declare counts: readonly FacetCount[] | undefined;
  /** The counts are those of another question: none is shown. */
  declare stale: boolean;
  declare chosen: readonly string[];
  /** How values read that bring no label of their own. */
  declare words: Readonly<Record<string, string>>;
  declare protected open: boolean;
  declare protected find: string;
  /** Begins too far right to open rightwards. */
  declare protected atEnd: boolean;

  constructor() {
    super();
    this.stale = false;
    this.chosen = [];
    this.words = {};
    this.open = false;
    this.find = '';
    this.atEnd = false;
    this.addEventListener('focusout', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#onOutside);
  }

  protected override render(): TemplateResult {
    const { texts, chosen, open } = this;
    const state =
      chosen.length === 0 ? texts.filter.all : new Intl.NumberFormat(texts.locale).format(chosen.length);
    return html`<button
        type="button"
        class="pill chip"
        aria-expanded=${open}
        aria-controls="menu"
        ?data-on=${chosen.length > 0}
        @click=${() => this.#toggle(!open)}
        @keydown=${this.#onKey}
      >
        ${this.label} <span>${state}</span>
        <svg viewBox="0 0 10 6" width="9" height="6" aria-hidden="true"><path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.4" /></svg>
      </button>
      <div id="menu" ?hidden=${!open} ?data-end=${this.atEnd} @keydown=${this.#onKey}>${open ? this.#renderMenu() : nothing}</div>`;
  }

  #renderMenu(): TemplateResult {
    const { texts, find, chosen } = this;
    const listed = this.#list().filter(({ name }) => name.toLowerCase().includes(find.toLowerCase()));
    return html`<fieldset>
      <legend class="unseen">${this.label}</legend>
      ${
        (this.counts?.length ?? 0) < LONG
          ? nothing
          : html`<input class="find" type="search" aria-label=${texts.filter.find} placeholder=${texts.filter.find} .value=${find} @input=${this.#onFind} />`
      }
      <div class="values" aria-busy=${this.#isWaiting}>
        ${repeat(
          listed,
          ({ value }) => value,
          ({ value, name, count }) => html`<label>
            <input type="checkbox" .checked=${chosen.includes(value)} @change=${() => this.#choose(value)} />
            <span class="box" aria-hidden="true"></span>
            <span class="name"><bdi>${name}</bdi></span>
            <span class="count">${this.#isWaiting ? nothing : new Intl.NumberFormat(texts.locale).format(count)}</span>
          </label>`,
        )}
        ${listed.length === 0 && !this.#isWaiting ? html`<p class="quiet">${texts.filter.none}</p>` : nothing}
      </div>
      <p class="quiet note">${texts.filter.ofAllTime}</p>
      ${chosen.length === 0 ? nothing : html`<button type="button" class="clear" @click=${() => this.#send([])}>${texts.filter.clearOne}</button>`}
    </fieldset>`;
  }

  /** A count is shown only where it answers the question that is put. */
  get #isWaiting(): boolean {
    return this.stale || this.counts === undefined;
  }

  /** What is chosen stays listed when nothing matches it any more, so that it can be unchosen. */
  #list(): readonly { value: string; name: string; count: number }[] {
    const { counts = [] } = this;
    const known = new Set(counts.map(({ value }) => value));
    const gone = this.chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
    return [...counts, ...gone].map((each: FacetCount) => ({
      value: each.value,
      count: each.count,
      name:
        each.label === undefined
          ? (this.words[each.value] ?? each.value)
          : pickText(each.label, [this.texts.language]).value,
    }));
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open') || !this.open) return;
    // A field to search in would bring up the keyboard of a phone over what there is to choose.
    const first = matchMedia('(pointer: coarse)').matches ? '.values input' : '#menu input';
    this.renderRoot.querySelector<HTMLElement>(first)?.focus();
  }

  #toggle(open: boolean): void {
    this.open = open;
    this.find = '';
    this.atEnd = this.getBoundingClientRect().left + WIDTH > document.documentElement.clientWidth;
    if (open) addEventListener('pointerdown', this.#onOutside);
    else removeEventListener('pointerdown', this.#onOutside);
  }

  readonly #onOutside = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.#toggle(false);
  };

  /** Whoever tabs on has done with it; a focus that merely vanishes goes nowhere else. */
  readonly #onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (this.open && relatedTarget !== null && relatedTarget !== this) this.#toggle(false);
  };

  readonly #onFind = (event: InputEvent): void => {
    this.find = (event.target as HTMLInputElement).value;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#toggle(false);
      this.renderRoot.querySelector<HTMLElement>('.chip')?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !this.open) return;
    event.preventDefault();
    const inputs = [...this.renderRoot.querySelectorAll<HTMLInputElement>('#menu input')];
    const index = inputs.indexOf(event.target as HTMLInputElement);
    inputs[(index + step + inputs.length) % inputs.length]?.focus();
  };

  #choose(value: string): void {
    const { chosen } = this;
    this.#send(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  }

  #send(chosen: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('linimasa-choose', { detail: chosen }));
  }
}
