import type { Window } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { labelYear } from '../axis/label-year.ts';
import { countBins } from './count-bins.ts';
import { BREAK, type OverviewScale, type Piece, toOverviewScale } from './overview-scale.ts';
import { overviewStyles } from './overview-styles.ts';

/** `linimasa-brush`: the reader moved the window in the overview; `done` when the pointer let go. */
export type LinimasaBrushEvent = CustomEvent<Window & { readonly done: boolean }>;

type Grip = 'move' | 'from' | 'to';

interface Drag {
  readonly grip: Grip;
  readonly x: number;
  readonly window: Window;
}

/** Pixels: the brush is never narrower, and has ends to pull only if it is wider. */
const LEAST = 10;
const GRIPPED = 30;

/**
 * `<linimasa-overview>`: every event as a bar of a histogram, the window as a brush over it. For the pointer only;
 * all it does can be done with the buttons and keys of the timeline it belongs to.
 */
export class OverviewElement extends LitElement {
  static override properties = {
    instants: { attribute: false },
    extent: { attribute: false },
    window: { attribute: false },
    language: {},
    zone: {},
    width: { state: true },
  };
  static override styles = overviewStyles;

  /** UTC milliseconds of every event. */
  declare instants: readonly number[];
  declare extent: Window | undefined;
  declare window: Window;
  declare language: string;
  declare zone: string;
  declare width: number;
  #scale: OverviewScale = toOverviewScale([], { from: 0, to: 1 }, 0);
  #drag: Drag | undefined;
  readonly #resize = new ResizeObserver(([entry]) => {
    this.width = entry?.contentRect.width ?? 0;
  });

  constructor() {
    super();
    this.instants = [];
    this.extent = undefined;
    this.window = { from: 0, to: 1 };
    this.language = 'en';
    this.zone = 'UTC';
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('instants') || changed.has('extent') || changed.has('width')) {
      this.#scale = toOverviewScale(this.instants, this.extent ?? this.window, this.width);
    }
  }

  protected override render(): TemplateResult {
    const bins = countBins(this.instants, this.#scale);
    const most = Math.max(1, ...bins.map(({ count }) => count));
    const from = this.#scale.toX(this.window.from);
    const length = Math.max(LEAST, this.#scale.toX(this.window.to) - from);
    const brush = `left: ${Math.min(from, this.width - LEAST)}px; width: ${length}px`;
    return html`<div
      class="strip"
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
    >
      ${bins.map(({ left, width, count }) => {
        const height = count === 0 ? 1 : 3 + 21 * Math.sqrt(count / most);
        return html`<span
          class=${count === 0 ? 'none' : 'bin'}
          .style=${`left: ${left + 0.5}px; width: ${Math.max(1, width - 1)}px; height: ${height}px`}
        ></span>`;
      })}
      ${this.#scale.pieces.map((piece, index) => this.#renderPiece(piece, index))}
      <span class="brush" data-grip="move" .style=${brush}>
        ${
          length < GRIPPED
            ? nothing
            : html`<span class="grip" data-grip="from"></span><span class="grip" data-grip="to"></span>`
        }
      </span>
    </div>`;
  }

  #renderPiece(piece: Piece, index: number): TemplateResult {
    const cut = index > 0 ? html`<span class="break" .style=${`left: ${piece.left - BREAK}px`}></span>` : '';
    const style = `left: ${piece.left}px; width: ${piece.width}px`;
    return html`${cut}<span class="years" .style=${style}>${this.#nameYears(piece)}</span>`;
  }

  #nameYears({ first, last, width }: Piece): string {
    if (width < 30) return '';
    const start = labelYear(first, this.language, this.zone);
    const end = labelYear(Math.max(first, last - 1), this.language, this.zone);
    return start === end || width < 66 ? start : `${start}–${end}`;
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const grip =
      event.target instanceof HTMLElement ? (event.target.dataset['grip'] as Grip | undefined) : undefined;
    const x = this.#findX(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag = { grip: grip ?? 'move', x, window: this.window };
    if (grip === undefined) {
      const half = (this.window.to - this.window.from) / 2;
      const middle = this.#scale.toTime(x);
      this.#drag = { grip: 'move', x, window: { from: middle - half, to: middle + half } };
      this.#send(this.#drag.window, false);
    }
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.#drag === undefined) return;
    this.#send(this.#follow(this.#drag, this.#findX(event)), false);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (this.#drag === undefined) return;
    const window = this.#follow(this.#drag, this.#findX(event));
    this.#drag = undefined;
    this.#send(window, true);
  };

  /** The middle follows the pointer and the length stays; a grip moves its own end. */
  #follow({ grip, x, window }: Drag, to: number): Window {
    const move = (at: number) => this.#scale.toTime(this.#scale.toX(at) + to - x);
    if (grip === 'from') return { from: Math.min(move(window.from), window.to - 60_000), to: window.to };
    if (grip === 'to') return { from: window.from, to: Math.max(move(window.to), window.from + 60_000) };
    const half = (window.to - window.from) / 2;
    const middle = to === x ? window.from + half : move(window.from + half);
    return { from: middle - half, to: middle + half };
  }

  #findX(event: PointerEvent): number {
    return event.clientX - this.getBoundingClientRect().left;
  }

  #send({ from, to }: Window, done: boolean): void {
    const detail = { from: Math.round(from), to: Math.round(to), done };
    this.dispatchEvent(new CustomEvent('linimasa-brush', { detail }));
  }
}
