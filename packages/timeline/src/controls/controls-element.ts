import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { CLOCKS, type Clock, findReaderZone, parseClock, toShownClock } from '../clock/clock.ts';
import { wordZone } from '../clock/word-zone.ts';
import { goToDate } from '../move/go-to-date.ts';
import { createMoveEvent, type Move } from '../move/move.ts';
import { UNITS, type Unit } from '../move/step-window.ts';
import { wordDateFault } from '../move/word-date-fault.ts';
import { fillText } from '../text/fill-text.ts';
import { pickTexts } from '../text/languages.ts';
import type { ControlTexts } from '../text/texts.ts';
import { controlsStyles } from './controls-styles.ts';

/**
 * `<linimasa-controls>`: zoom, steps, "go to date", clock and help of a timeline. Asks for moves by `linimasa-move`, for
 * a clock by `linimasa-clock`; knows nothing of what is shown. Plain buttons, lists and a field in tab order, since
 * arrow keys belong to the list and the field.
 */
export class ControlsElement extends LitElement {
  static override properties = {
    language: {},
    zone: {},
    clock: {},
    asOf: { attribute: false },
    narrow: { type: Boolean, reflect: true },
    unit: { state: true },
    open: { state: true },
    fault: { state: true },
  };
  static override styles = controlsStyles;

  /** BCP 47. */
  declare language: string;
  /** IANA zone of the timeline. */
  declare zone: string;
  declare clock: Clock;
  /** UTC milliseconds up to which the timeline knows. */
  declare asOf: number | undefined;
  /** There is no room for all of them: most wait in a panel. */
  declare narrow: boolean;
  declare protected unit: Unit;
  declare protected open: boolean;
  declare protected fault: string;

  constructor() {
    super();
    this.language = 'en';
    this.zone = 'UTC';
    this.clock = 'event';
    this.asOf = undefined;
    this.narrow = false;
    this.unit = 'month';
    this.open = false;
    this.fault = '';
  }

  protected override render(): TemplateResult {
    const { controls, locale, direction } = pickTexts(this.language);
    return html`<div class="bar" role="group" lang=${locale} dir=${direction} aria-label=${controls.label}>
      ${this.narrow ? this.#renderNarrow(controls) : this.#renderWide(controls)}
    </div>`;
  }

  #renderWide(controls: ControlTexts): TemplateResult {
    return html`<span class="set">${this.#renderZoom(controls)} ${this.#renderAll(controls)}</span>
      ${this.#renderSteps(controls)} ${this.#renderOpener(controls.goTo)}
      <div id="panel" ?hidden=${!this.open} @keydown=${this.#onKey}>${this.#renderDate(controls)}</div>
      ${this.#renderClocks(controls)} ${this.#renderHelp(controls)}`;
  }

  /** Little stands in the open; the rest is one press away. */
  #renderNarrow(controls: ControlTexts): TemplateResult {
    return html`<span class="set">${this.#renderZoom(controls)} ${this.#renderOpener('⋯', controls.more)}</span>
      <div id="panel" ?hidden=${!this.open} @keydown=${this.#onKey}>
        <div class="row">${this.#renderSteps(controls)} ${this.#renderAll(controls)} ${this.#renderHelp(controls)}</div>
        ${this.#renderDate(controls)} ${this.#renderClocks(controls)}
      </div>`;
  }

  #renderOpener(text: string, name?: string): TemplateResult {
    return html`<button
      type="button"
      class="opener"
      aria-label=${name ?? nothing}
      title=${name ?? nothing}
      aria-expanded=${this.open}
      aria-controls="panel"
      @click=${() => (this.open ? this.#close() : this.#open())}
    >
      ${text}
    </button>`;
  }

  #renderZoom(controls: ControlTexts): TemplateResult {
    return html`${this.#renderButton('−', controls.zoomOut, { kind: 'zoom', factor: 2 })}
    ${this.#renderButton('+', controls.zoomIn, { kind: 'zoom', factor: 0.5 })}`;
  }

  #renderAll({ all, showAll }: ControlTexts): TemplateResult {
    return html`<button type="button" title=${showAll} @click=${() => this.#ask({ kind: 'all' })}>${all}</button>`;
  }

  #renderHelp({ help }: ControlTexts): TemplateResult {
    return html`<button
      type="button"
      aria-label=${help}
      title=${help}
      aria-haspopup="dialog"
      @click=${() => this.#ask({ kind: 'help' })}
    >
      ?
    </button>`;
  }

  #renderSteps(controls: ControlTexts): TemplateResult {
    const { unit } = this;
    return html`<span class="set">
      ${this.#renderButton('‹', controls.back[unit], { kind: 'unit', unit, by: -1 })}
      <select class="unit" aria-label=${controls.unit} @change=${this.#onUnit}>
        ${UNITS.map((each) => html`<option value=${each} ?selected=${each === unit}>${controls.units[each]}</option>`)}
      </select>
      ${this.#renderButton('›', controls.on[unit], { kind: 'unit', unit, by: 1 })}
    </span>`;
  }

  #renderButton(sign: string, name: string, move: Move): TemplateResult {
    return html`<button type="button" aria-label=${name} title=${name} @click=${() => this.#ask(move)}>${sign}</button>`;
  }

  #renderClocks({ clock: label, clocks }: ControlTexts): TemplateResult {
    const reader = findReaderZone();
    const name = (clock: Clock) =>
      fillText(clocks[clock], {
        zone: wordZone(toShownClock(clock, this.zone, reader).zone, pickTexts(this.language)),
      });
    return html`<select class="clock" aria-label=${label} title=${label} @change=${this.#onClock}>
      ${CLOCKS.map((clock) => html`<option value=${clock} ?selected=${clock === this.clock}>${name(clock)}</option>`)}
    </select>`;
  }

  #renderDate(controls: ControlTexts): TemplateResult {
    const faulty = this.fault !== '';
    return html`<form novalidate @submit=${this.#onGo}>
      <label for="edtf">${this.narrow ? `${controls.goTo}: ${controls.date}` : controls.date}</label>
      <span class="field">
        <input
          id="edtf"
          type="text"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="256"
          aria-invalid=${faulty ? 'true' : nothing}
          aria-describedby=${faulty ? 'fault' : 'hint'}
        />
        <button>${controls.go}</button>
      </span>
      <p id="hint" ?hidden=${faulty}>${controls.dateHint}</p>
      <p id="fault" role="alert"><bdi>${this.fault}</bdi></p>
    </form>`;
  }

  #ask(move: Move): void {
    this.dispatchEvent(createMoveEvent(move));
  }

  readonly #onUnit = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : '';
    this.unit = UNITS.find((unit) => unit === value) ?? this.unit;
  };

  readonly #onClock = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.clock = parseClock(event.target.value);
    this.dispatchEvent(
      new CustomEvent('linimasa-clock', { detail: { clock: this.clock }, bubbles: true, composed: true }),
    );
  };

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  readonly #onGo = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.#input?.value ?? '';
    const result = goToDate(text, { zone: this.zone, asOf: this.asOf });
    if (result.ok) {
      this.#ask({ kind: 'window', window: result.window });
      this.#close();
      return;
    }
    this.fault = wordDateFault(result.fault, text, pickTexts(this.language));
    this.#input?.select();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  async #open(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    if (this.narrow) this.renderRoot.querySelector<HTMLElement>('#panel button')?.focus();
    else this.#input?.select();
  }

  /** Closes the panel; the focus goes back to what opened it. */
  #close(): void {
    this.open = false;
    this.fault = '';
    this.renderRoot.querySelector<HTMLButtonElement>('.opener')?.focus();
  }
}
