import { type EventItem, LANES, type Lanes, type Text, type Vocabulary, type Window } from '@linimasa/schema';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { listTicks } from './axis/list-ticks.ts';
import { renderAxis, renderGrid } from './axis/render-axis.ts';
import { wordWindow } from './axis/word-window.ts';
import type { Lane, LaneRow } from './lane/lane.ts';
import { shareRows } from './lane/share-rows.ts';
import { toLanes } from './lane/to-lanes.ts';
import { type Arrangement, arrange } from './layout/arrange.ts';
import { createFrame } from './layout/create-frame.ts';
import { forgetLabels } from './layout/measure-label.ts';
import { renderHidden } from './layout/render-hidden.ts';
import { listMarks } from './mark/list-marks.ts';
import type { Mark } from './mark/mark.ts';
import { findMarkId, MarkNodes } from './mark/mark-nodes.ts';
import { markStyles } from './mark/mark-styles.ts';
import { toExtent } from './mark/to-shape.ts';
import { renderButtons } from './move/render-buttons.ts';
import { findNeighbour, type Move, toMove } from './move/to-move.ts';
import {
  growWindow,
  isSameWindow,
  joinWindows,
  panWindow,
  toLimits,
  toWindowAround,
  zoomWindow,
} from './move/windows.ts';
import type { LinimasaBrushEvent } from './overview/overview-element.ts';
import { fillText, pickTexts, type Texts } from './text/texts.ts';
import { timelineStyles } from './timeline-styles.ts';
import type { VisDrawing } from './vis/vis-drawing.ts';
import { visStyles } from './vis/vis-styles.ts';

const NARROW = 640;
const REST = 160;
const MOTION = 220;

/**
 * `<linimasa-timeline>`: draws events in time, as precisely as they are known. Undated events are not drawn.
 * The reader's doings come as `linimasa-select`, `linimasa-window` and `linimasa-highlight`.
 */
export class TimelineElement extends LitElement {
  static override properties = {
    items: { attribute: false },
    vocabulary: { attribute: false },
    names: { attribute: false },
    lanes: {},
    language: {},
    zone: {},
    window: { attribute: false },
    extent: { attribute: false },
    selected: {},
    highlighted: {},
    narrow: { type: Boolean, reflect: true },
    frameWidth: { state: true },
    frameHeight: { state: true },
    shown: { state: true },
    focused: { state: true },
    fonts: { state: true },
    announced: { state: true },
  };
  static override styles = [visStyles, timelineStyles, markStyles];

  /** The events to draw, in any order. */
  declare items: readonly EventItem[];
  /** Labels and order of kinds. */
  declare vocabulary: Vocabulary | undefined;
  /** Names by id, where lanes are actors, places or sources. */
  declare names: Readonly<Record<string, Text>> | undefined;
  /** What rows mean. */
  declare lanes: Lanes;
  /** BCP 47, of the element's own words and of the events'. */
  declare language: string;
  /** IANA zone whose calendar the axis shows. */
  declare zone: string;
  /** What to show, UTC milliseconds; absent: all of it. Setting it goes there. */
  declare window: Window | undefined;
  /** How far the timeline reaches beyond `items`, if they are a part of it. UTC milliseconds. */
  declare extent: Window | undefined;
  /** The id of the event that is filled. */
  declare selected: string | undefined;
  /** The id of the event that is pointed at elsewhere. */
  declare highlighted: string | undefined;
  /** Set by the element itself where lane labels take no column of their own. */
  declare narrow: boolean;
  declare protected frameWidth: number;
  declare protected frameHeight: number;
  declare protected shown: Window;
  declare protected focused: string | undefined;
  declare protected fonts: number;
  declare protected announced: string;

  #marks: readonly Mark[] = [];
  #all: Window | undefined;
  #lanes: readonly Lane[] = [];
  #rows: readonly LaneRow[] = [];
  #arrangement: Arrangement = { marks: [], hidden: [], inSight: 0 };
  #drawing: VisDrawing | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pressed = { x: 0, y: 0 };
  readonly #nodes = new MarkNodes();
  readonly #resize = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.items = [];
    this.lanes = 'kind';
    this.language = 'en';
    this.zone = 'UTC';
    this.narrow = false;
    this.frameWidth = 0;
    this.frameHeight = 0;
    this.shown = { from: 0, to: 1 };
    this.fonts = 0;
    this.announced = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    if (this.hasUpdated && this.#drawing === undefined) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    clearTimeout(this.#rest);
    this.#drawing?.destroy();
    this.#drawing = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const texts = pickTexts(this.language);
    if (!LANES.includes(this.lanes)) this.lanes = 'kind';
    if (
      ['items', 'vocabulary', 'names', 'lanes', 'language', 'zone', 'extent'].some((name) =>
        changed.has(name),
      )
    ) {
      this.#readItems(texts);
    }
    if (changed.has('window') || (changed.has('items') && this.window === undefined)) {
      const window = this.window ?? (this.#all === undefined ? undefined : growWindow(this.#all));
      if (window !== undefined && !isSameWindow(window, this.shown))
        this.#show(window, this.#drawing !== undefined);
    }
    const style = this.hasUpdated ? getComputedStyle(this) : undefined;
    const rowHeight = Number.parseFloat(style?.getPropertyValue('--row-height') ?? '') || 24;
    const above = Number.parseFloat(style?.getPropertyValue('--above') ?? '') || 5;
    const below = this.narrow ? 4 : 7;
    this.#rows = shareRows(this.#lanes, { height: this.frameHeight, rowHeight, above, below });
    const frame = createFrame(style?.getPropertyValue('--linimasa-sans') ?? 'sans-serif', texts, {
      window: this.shown,
      width: this.frameWidth,
      narrow: this.narrow,
      selected: this.selected,
      boost: (id) => (id === this.selected ? 100 : id === this.focused ? 50 : 0),
    });
    this.#arrangement = arrange(this.#marks, this.#rows, frame);
  }

  #readItems(texts: Texts): void {
    const { lanes: by, vocabulary, names, language, zone } = this;
    const dated = this.items.filter(({ bounds }) => !bounds.undated);
    this.#lanes = toLanes(dated, { lanes: by, vocabulary, names, language, texts });
    this.#marks = listMarks(this.items, { by, lanes: this.#lanes, language, zone, texts });
    this.#all = joinWindows(toExtent(this.#marks.map(({ shape }) => shape)), this.extent);
  }

  // Styles are set through the CSSOM (`.style`), which a page's policy against inline styles allows.
  protected override render(): TemplateResult {
    const texts = pickTexts(this.language);
    const frame = { window: this.shown, width: this.frameWidth };
    const ticks = listTicks(this.shown, this.zone, this.frameWidth, this.narrow ? 56 : 72);
    const words = wordWindow(this.shown, texts.locale, this.zone);
    return html`
      <div
        class="lanes"
        role="group"
        tabindex="0"
        aria-label=${texts.timeline}
        aria-describedby="keys"
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @pointerdown=${this.#onPress}
        @pointerover=${this.#onPoint}
        @pointerleave=${() => this.#send('linimasa-highlight', null)}
        @focusin=${this.#onFocus}
        @focusout=${() => (this.focused = undefined)}
      >
        <div class="grid" aria-hidden="true">
          ${renderGrid(ticks, frame)}
        </div>
        <div class="floors" aria-hidden="true">
          ${this.#rows.slice(0, -1).map(({ top, height }) => html`<span class="floor" .style=${`top: ${top + height - 1}px`}></span>`)}
        </div>
        <div class="column"></div>
        <div class="canvas"><div></div></div>
        <div class="counts">${this.#arrangement.hidden.map((hidden) => renderHidden(hidden, texts, () => this.#reveal(hidden.ids)))}</div>
      </div>
      <div class="readout">${words}</div>
      <div class="axis" aria-hidden="true">
        ${renderAxis(ticks, frame, texts.locale, this.zone)}
      </div>
      ${renderButtons(texts, {
        zoom: (factor) => this.#go(zoomWindow(this.shown, factor)),
        showAll: () => this.#goAll(),
      })}
      <linimasa-overview
        aria-hidden="true"
        .instants=${this.#marks.map(({ shape }) => shape.from)}
        .extent=${this.#all}
        .window=${this.shown}
        .language=${texts.locale}
        .zone=${this.zone}
        @linimasa-brush=${this.#onBrush}
      ></linimasa-overview>
      <p class="unseen" id="keys">${texts.keys}</p>
      <p class="unseen" role="status">${this.announced}</p>
    `;
  }

  protected override firstUpdated(): void {
    this.#measure();
    void this.#open();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#drawing === undefined) return;
    if (changed.has('items') || changed.has('window')) {
      this.#drawing.setLimits(toLimits(this.#all, this.shown));
    }
    if (
      ['items', 'lanes', 'language', 'vocabulary', 'names', 'frameHeight', 'narrow'].some((name) =>
        changed.has(name),
      )
    ) {
      this.#drawing.setLanes(this.#nodes.updateLanes(this.#rows), this.frameHeight);
    }
    this.#draw();
  }

  #draw(): void {
    const { shown: window, frameWidth: width, selected, highlighted } = this;
    this.#drawing?.setMarks(
      this.#nodes.updateMarks(this.#arrangement.marks, { window, width, selected, highlighted }),
    );
  }

  async #open(): Promise<void> {
    const { VisDrawing } = await import('./vis/vis-drawing.ts');
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas > div');
    if (!this.isConnected || this.#drawing !== undefined || canvas === null) return;
    this.#drawing = new VisDrawing(canvas, this.shown, {
      onWindow: (window, byUser) => {
        this.shown = window;
        if (byUser) this.#settle();
      },
    });
    this.#drawing.setLimits(toLimits(this.#all, this.shown));
    this.#drawing.setLanes(this.#nodes.updateLanes(this.#rows), this.frameHeight);
    this.#draw();
  }

  #measure(): void {
    const lanes = this.renderRoot.querySelector('.lanes');
    if (lanes === null) return;
    this.narrow = this.clientWidth < NARROW;
    const column = this.narrow
      ? 0
      : Number.parseFloat(getComputedStyle(this).getPropertyValue('--label-column')) || 150;
    this.frameWidth = Math.max(0, lanes.clientWidth - column);
    this.frameHeight = lanes.clientHeight;
  }

  readonly #onFonts = (): void => {
    forgetLabels();
    this.fonts += 1;
  };

  /** Shows a window without telling anyone: it was asked for from outside. */
  #show(window: Window, animated: boolean): void {
    if (this.#drawing === undefined) {
      this.shown = window;
      return;
    }
    this.#drawing.setLimits(toLimits(this.#all, window));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#drawing.setWindow(window, animated && !still ? MOTION : 0);
  }

  /** Goes where the reader wants to go. */
  #go(window: Window, animated = true): void {
    this.#show(window, animated);
    this.#settle(animated ? MOTION + REST : REST);
  }

  #goAll(): void {
    if (this.#all !== undefined) this.#go(growWindow(this.#all));
  }

  #reveal(ids: readonly string[]): void {
    const shapes = this.#marks.filter(({ item }) => ids.includes(item.id)).map(({ shape }) => shape);
    const inside = shapes.filter(({ from, to }) => from >= this.shown.from && to <= this.shown.to);
    const extent = toExtent(inside.length > 0 ? inside : shapes);
    if (extent !== undefined) this.#go(toWindowAround(extent, this.shown));
  }

  #settle(after = REST): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const window = { from: Math.round(this.shown.from), to: Math.round(this.shown.to) };
      this.dispatchEvent(
        new CustomEvent('linimasa-window', { detail: window, bubbles: true, composed: true }),
      );
      this.#announce();
    }, after);
  }

  #announce(): void {
    const texts = pickTexts(this.language);
    const number = new Intl.NumberFormat(texts.locale);
    this.announced = fillText(texts.inSight, {
      window: wordWindow(this.shown, texts.locale, this.zone),
      count: number.format(this.#arrangement.inSight),
      total: number.format(this.#marks.length),
    });
  }

  readonly #onBrush = (event: LinimasaBrushEvent): void => {
    this.#go(event.detail, false);
  };

  readonly #onPress = (event: PointerEvent): void => {
    this.#pressed = { x: event.clientX, y: event.clientY };
  };

  readonly #onClick = (event: MouseEvent): void => {
    const id = findMarkId(event);
    const moved = Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y) > 6;
    // A click of the keyboard has no place; one at the end of a drag is no choice.
    if (id === undefined || (moved && event.detail > 0)) return;
    this.#send('linimasa-select', id);
  };

  readonly #onPoint = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#send('linimasa-highlight', findMarkId(event) ?? null);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    this.focused = findMarkId(event);
  };

  #send(type: 'linimasa-select' | 'linimasa-highlight', id: string | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { id }, bubbles: true, composed: true }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const move = toMove(event);
    if (move === undefined || (event.target instanceof Element && event.target.closest('.more') !== null))
      return;
    event.preventDefault();
    this.#move(move);
  };

  #move(move: Move): void {
    if (move.kind === 'zoom') return this.#go(zoomWindow(this.shown, move.factor));
    if (move.kind === 'pan') return this.#go(panWindow(this.shown, move.share));
    if (move.kind === 'all') return this.#goAll();
    const order = this.#rows.map(({ id }) => id);
    const mark = findNeighbour(this.#marks, order, this.focused ?? this.selected, move, this.shown);
    if (mark !== undefined) void this.#focusMark(mark);
  }

  /** Brings an event into view, gives it a label before all others, and the focus. */
  async #focusMark(mark: Mark): Promise<void> {
    const { from, to } = mark.shape;
    if (mark.shape.at < this.shown.from || mark.shape.at > this.shown.to) {
      const half = (this.shown.to - this.shown.from) / 2;
      const middle = mark.shape.end === 'known' ? (from + to) / 2 : from;
      this.#go({ from: middle - half, to: middle + half }, false);
    }
    this.focused = mark.item.id;
    await this.updateComplete;
    // vis puts a node that comes into view where it belongs with one of its next frames.
    for (let frame = 0; frame < 3; frame += 1) {
      const node = this.#nodes.find(mark.item.id);
      if (node?.isConnected === true) return node.focus({ preventScroll: true });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}
