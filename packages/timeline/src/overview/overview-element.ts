import type { Window } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { labelYear } from '../axis/label-year.ts';
import { wordWindow } from '../axis/word-window.ts';
import type { Stretch } from '../tile/stretch.ts';
import { type Bin, countBins } from './count-bins.ts';
import { BREAK, type OverviewScale, type Piece, toOverviewScale } from './overview-scale.ts';
import { overviewStyles } from './overview-styles.ts';

/** `linimasa-brush`: the reader moved the window in the overview; `done` when the pointer let go. */
export type LinimasaBrushEvent = CustomEvent<Window & { readonly done: boolean }>;

type Grip = 'move' | 'from' | 'to';

/** Bars as paths. */
interface Bars {
  readonly full: string;
  readonly empty: string;
}

interface Drag {
  readonly grip: Grip;
  readonly x: number;
  readonly window: Window;
}

/** Pixels: the brush is never narrower, and has ends to pull only if it is wider. */
const LEAST = 10;
const GRIPPED = 30;
/** Pixels: where bars stand, how high the highest is, and what is least to see. */
const FLOOR = 29;
const HIGHEST = 24;
const LOWEST = 3;
/** Pixels of a letter, about. */
const LETTER = 6.2;

/**
 * `<linimasa-overview>`: every event as a bar of a histogram, the window as a brush over it. For the pointer only;
 * all it does can be done with the buttons and keys of the timeline it belongs to.
 */
export class OverviewElement extends LitElement {
  static override properties = {
    stretches: { attribute: false },
    extent: { attribute: false },
    window: { attribute: false },
    language: {},
    zone: {},
    width: { state: true },
  };
  static override styles = overviewStyles;

  /** How many events begin when, over all of the timeline, in order. */
  declare stretches: readonly Stretch[];
  declare extent: Window | undefined;
  declare window: Window;
  declare language: string;
  declare zone: string;
  declare width: number;
  #scale: OverviewScale = toOverviewScale([], { from: 0, to: 1 }, 0);
  #bars: Bars = { full: '', empty: '' };
  #drag: Drag | undefined;
  readonly #resize = new ResizeObserver(([entry]) => {
    this.width = entry?.contentRect.width ?? 0;
  });

  constructor() {
    super();
    this.stretches = [];
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
    if (changed.has('stretches') || changed.has('extent') || changed.has('width')) {
      this.#scale = toOverviewScale(this.stretches, this.extent ?? this.window, this.width);
      this.#bars = drawBars(countBins(this.stretches, this.#scale));
    }
  }

  protected override render(): TemplateResult {
    return html`<div
      class="strip"
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
    >
      <svg class="bars" aria-hidden="true">
        <path class="none" d=${this.#bars.empty}></path>
        <path class="bin" d=${this.#bars.full}></path>
      </svg>
      ${this.stretches.length === 0 ? nothing : html`${this.#scale.pieces.map((piece, index) => this.#renderPiece(piece, index))}${this.#renderBrush()}`}
    </div>`;
  }

  #renderBrush(): TemplateResult {
    const from = this.#scale.toX(this.window.from);
    const length = Math.max(LEAST, this.#scale.toX(this.window.to) - from);
    const brush = `left: ${Math.min(from, this.width - LEAST)}px; width: ${length}px`;
    return html`<span class="brush" data-grip="move" .style=${brush}>
      ${
        length < GRIPPED
          ? nothing
          : html`<span class="grip" data-grip="from"></span><span class="grip" data-grip="to"></span>`
      }
    </span>`;
  }

  #renderPiece(piece: Piece, index: number): TemplateResult {
    const cut = index > 0 ? html`<span class="break" .style=${`left: ${piece.left - BREAK}px`}></span>` : '';
    const style = `left: ${piece.left}px; width: ${piece.width}px`;
    return html`${cut}<span class="years" .style=${style}>${this.#nameYears(piece)}</span>`;
  }

  /** By its years; a timeline of one piece and few years as finely as the room allows. */
  #nameYears({ first, last, width }: Piece): string {
    if (width < 30) return '';
    const end = Math.max(first, last - 1);
    const [from, to] = [first, end].map((at) => labelYear(at, this.language, this.zone));
    const fine = wordWindow({ from: first, to: Math.max(last, first + 1) }, this.language, this.zone);
    if (this.#scale.pieces.length === 1 && fine.length * LETTER < width) return fine;
    const both = `${from}–${to}`;
    return from === to || both.length * LETTER > width ? `${from}` : both;
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

function drawBars(bins: readonly Bin[]): Bars {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const draw = ({ left, width, count }: Bin) => {
    const height = count === 0 ? 1 : LOWEST + (HIGHEST - LOWEST) * Math.sqrt(count / most);
    const [x, length] = [(left + 0.5).toFixed(2), Math.max(1, width - 1).toFixed(2)];
    return `M${x} ${FLOOR}v${(-height).toFixed(2)}h${length}v${height.toFixed(2)}z`;
  };
  const [full = [], empty = []] = [true, false].map((filled) =>
    bins.filter(({ count }) => count > 0 === filled).map(draw),
  );
  return { full: full.join(''), empty: empty.join('') };
}
