import { LANES, type Window } from '@linimasa/schema';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { renderAxis, renderGrid } from './axis/render-axis.ts';
import { toZone } from './axis/to-zone.ts';
import { wordWindow } from './axis/word-window.ts';
import { forgetLabels } from './layout/measure-label.ts';
import { readMetrics } from './layout/read-metrics.ts';
import { renderHidden } from './layout/render-hidden.ts';
import { EMPTY_SCENE, isBeyond, type Scene, SceneMaker, SPENT, WORN } from './layout/scene.ts';
import { moveStrip } from './layout/strip.ts';
import { findMarkId, MarkNodes } from './mark/mark-nodes.ts';
import { MarkPointer } from './mark/mark-pointer.ts';
import { markStyles } from './mark/mark-styles.ts';
import { EventFocus, type FocusHost } from './move/event-focus.ts';
import { KeyMover } from './move/key-mover.ts';
import { Mover } from './move/mover.ts';
import { renderButtons } from './move/render-buttons.ts';
import { toOpening } from './move/to-opening.ts';
import { toWindowAround, zoomWindow } from './move/windows.ts';
import type { LinimasaBrushEvent } from './overview/overview-element.ts';
import { OverviewStretches } from './overview/overview-stretches.ts';
import { renderRibbon } from './ribbon/render-ribbon.ts';
import { renderState } from './state/render-state.ts';
import { formatCount } from './text/format-count.ts';
import { fillText, pickTexts } from './text/texts.ts';
import { SourceReader } from './tile/source-reader.ts';
import type { Stretch } from './tile/stretch.ts';
import { ViewCounter } from './tile/view-counter.ts';
import { TimelineProperties } from './timeline-properties.ts';
import { timelineStyles } from './timeline-styles.ts';
import type { VisDrawing } from './vis/vis-drawing.ts';
import { visStyles } from './vis/vis-styles.ts';

const NARROW = 640;
/** Milliseconds between two scenes while the reader moves or tiles arrive. */
const CALM = 80;
/** What changes nothing about where things stand. */
const UNARRANGED: ReadonlySet<PropertyKey> = new Set(['highlighted', 'announced', 'tally', 'failed', 'hide']);

/**
 * `<linimasa-timeline>`: draws the events of a source in time, as precisely as they are known, however many there are.
 * The reader's doings come as `linimasa-select`, `linimasa-window` and `linimasa-highlight`.
 */
export class TimelineElement extends TimelineProperties {
  static override styles = [visStyles, timelineStyles, markStyles];

  readonly #reader = new SourceReader({
    onTimeline: () => this.#onTimeline(),
    onChange: () => this.#redrawCalmly(),
    onError: (error) => this.#fail(error),
  });
  readonly #mover = new Mover({
    onStep: (window) => this.#onStep(window),
    onRest: (window, byReader) => this.#onRest(window, byReader),
  });
  readonly #scenes = new SceneMaker(this.#reader);
  readonly #overview = new OverviewStretches(this.#reader);
  readonly #nodes = new MarkNodes();
  readonly #counter = new ViewCounter(this.#reader);
  readonly #pointer = new MarkPointer(this);
  readonly #focus = new EventFocus(this.#createFocusHost(), this.#reader, this.#mover);
  readonly #keys = new KeyMover(this.#mover, this.#focus, () => this.#scene);
  readonly #resize = new ResizeObserver(() => this.#measure());
  #scene: Scene = EMPTY_SCENE;
  #stretches: readonly Stretch[] = [];
  #stale = true;
  #drawing: VisDrawing | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #moving = false;
  #opened = false;

  /** IANA zone whose calendar is shown. */
  get zone(): string {
    return toZone(this.clock, this.#reader.open?.timeline.zone ?? 'UTC');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    if (!this.hasUpdated) return;
    this.#read();
    void this.#openDrawing();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    clearTimeout(this.#calm);
    this.#counter.stop();
    this.#focus.stop();
    this.#reader.close();
    this.#mover.attach(undefined);
    this.#drawing?.destroy();
    this.#drawing = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.lanes !== undefined && !LANES.includes(this.lanes)) this.lanes = undefined;
    if (['source', 'lanes', 'filters', 'language'].some((name) => changed.has(name))) this.#read();
    if (changed.has('source')) this.#opened = false;
    if (changed.has('window') && this.window !== undefined)
      this.#mover.show(this.window, this.#drawing !== undefined);
    if ([...changed.keys()].some((name) => !UNARRANGED.has(name))) this.#stale = true;
    if (this.#stale) this.#makeScene();
  }

  #read(): void {
    const { source, lanes, filters, language } = this;
    this.failed = false;
    this.#reader.look(this.window ?? this.#mover.shown, 0);
    this.#reader.read(source && { source, lanes, filters, language });
  }

  #onTimeline(): void {
    const { timeline } = this.#reader.latest ?? {};
    if (timeline === undefined) return;
    this.#mover.setAll(timeline.extent);
    const window = this.window ?? (this.#opened ? undefined : toOpening(timeline));
    this.#opened = true;
    if (window !== undefined) {
      this.#mover.show(window, false);
      this.#reader.look(window, 0);
    }
    this.#redraw();
  }

  #fail(error: unknown): void {
    this.failed = true;
    this.dispatchEvent(
      new CustomEvent('linimasa-error', { detail: { error }, bubbles: true, composed: true }),
    );
  }

  #makeScene(): void {
    this.#stale = false;
    this.#stretches = this.#overview.read();
    const { narrow, language, zone, selected, focused } = this;
    this.#scene = this.#scenes.make({
      ...readMetrics(this),
      below: narrow ? 4 : 7,
      tickSpacing: narrow ? 56 : 72,
      window: this.#mover.shown,
      width: this.frameWidth,
      height: this.frameHeight,
      texts: pickTexts(language),
      guests: this.#focus.guests,
      narrow,
      language,
      zone,
      selected,
      focused,
    });
  }

  // Styles are set through the CSSOM (`.style`), which a page's policy against inline styles allows.
  protected override render(): TemplateResult {
    const texts = pickTexts(this.language);
    const { zone } = this;
    const { ticks, strip, window, hidden, rows, view } = this.#scene;
    const frame = { window, width: this.frameWidth, strip };
    const words = wordWindow(window, texts.locale, zone);
    return html`
      <div
        class="lanes"
        part="lanes"
        role="group"
        tabindex="0"
        aria-label=${texts.timeline}
        aria-describedby="keys"
        aria-busy=${this.#reader.waiting}
        @keydown=${this.#keys.press}
        @click=${this.#pointer.click}
        @pointerdown=${this.#pointer.press}
        @pointerover=${this.#pointer.point}
        @pointerleave=${this.#pointer.leave}
        @focusin=${(event: FocusEvent) => (this.focused = findMarkId(event))}
        @focusout=${() => (this.focused = undefined)}
      >
        <div class="frame" aria-hidden="true"><div class="strip">${renderGrid(ticks, strip)}</div></div>
        <div class="floors" aria-hidden="true">
          ${rows.slice(0, -1).map(({ top, height }) => html`<span class="floor" .style=${`top: ${top + height - 1}px`}></span>`)}
        </div>
        <div class="column"></div>
        <div class="canvas"><div></div></div>
        <div class="frame"><div class="strip">${hidden.map((each) => renderHidden(each, frame, texts, () => this.#reveal(each.window)))}</div></div>
        ${renderState(texts, {
          failed: this.failed,
          empty: view?.settled === true && view.complete && view.events.length === 0,
          window: words,
          retry: () => this.#retry(),
          showAll: () => this.#mover.goAll(),
        })}
      </div>
      ${renderRibbon(this.#scene.ribbon, this.tally)}
      <div class="readout">${words}</div>
      <div class="axis" part="axis" aria-hidden="true">
        <div class="strip">${renderAxis(ticks, strip, frame, texts.locale, zone)}</div>
      </div>
      ${renderButtons(texts, {
        zoom: (factor) => this.#mover.go(zoomWindow(this.#mover.shown, factor)),
        showAll: () => this.#mover.goAll(),
      })}
      <linimasa-overview
        part="overview"
        aria-hidden="true"
        .stretches=${this.#stretches}
        .extent=${this.#reader.open?.timeline.extent}
        .window=${this.#mover.shown}
        .language=${texts.locale}
        .zone=${zone}
        @linimasa-brush=${this.#onBrush}
      ></linimasa-overview>
      <p class="unseen" id="keys">${texts.keys}</p>
      <p class="unseen" role="status">${this.announced}</p>
    `;
  }

  protected override firstUpdated(): void {
    this.#measure();
    void this.#openDrawing();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.size === 1 && changed.has('highlighted')) this.#nodes.highlight(this.highlighted);
    else this.#draw();
  }

  #draw(): void {
    const { frameWidth: width, selected, highlighted } = this;
    if (this.#drawing !== undefined) {
      this.#drawing.setLanes(this.#nodes.updateLanes(this.#scene.rows), this.frameHeight);
      this.#nodes.updateMarks(this.#scene, { width, selected, highlighted });
      this.#drawing.setStrip(this.#scene.strip);
    }
    this.#moveScene();
  }

  #moveScene(): void {
    const strips = this.renderRoot.querySelectorAll<HTMLElement>('.strip');
    moveStrip(strips, this.#scene.strip, this.#mover.shown, this.frameWidth);
  }

  async #openDrawing(): Promise<void> {
    const { VisDrawing: Drawing } = await import('./vis/vis-drawing.ts');
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas > div');
    if (!this.isConnected || this.#drawing !== undefined || canvas === null) return;
    this.#drawing = new Drawing(canvas, this.#mover.shown, {
      onWindow: (window, byUser) => this.#mover.follow(window, byUser),
    });
    this.#mover.attach(this.#drawing);
    this.#draw();
    this.dispatchEvent(new CustomEvent('linimasa-ready', { bubbles: true, composed: true }));
  }

  #measure(): void {
    const lanes = this.renderRoot.querySelector('.lanes');
    if (lanes === null) return;
    this.narrow = this.clientWidth < NARROW;
    this.frameWidth = Math.max(0, lanes.clientWidth - (this.narrow ? 0 : readMetrics(this).column));
    this.frameHeight = lanes.clientHeight;
  }

  readonly #onFonts = (): void => {
    forgetLabels();
    this.fonts += 1;
  };

  #redraw(): void {
    clearTimeout(this.#calm);
    this.#calm = undefined;
    this.#stale = true;
    this.requestUpdate();
  }

  /** While the reader moves, what arrives is taken in now and then, not with every frame. */
  #redrawCalmly(): void {
    if (this.#moving) this.#calm ??= setTimeout(() => this.#redraw(), CALM);
    else this.#redraw();
    if (!this.#moving && this.#counter.outdated) void this.#count(false);
  }

  #retry(): void {
    this.failed = false;
    this.#reader.retry();
  }

  #onStep(window: Window): void {
    const { window: before } = this.#scene;
    const moved = window.from + window.to - before.from - before.to;
    this.#moving = true;
    this.#reader.look(window, Math.sign(Math.round(moved)) as -1 | 0 | 1);
    if (isBeyond(this.#scene, window, SPENT)) return this.#redraw();
    if (isBeyond(this.#scene, window, WORN)) this.#calm ??= setTimeout(() => this.#redraw(), CALM);
    this.#moveScene();
  }

  #onRest(window: Window, byReader: boolean): void {
    this.#moving = false;
    this.#redraw();
    void this.#count(byReader);
    if (!byReader) return;
    const detail = { from: Math.round(window.from), to: Math.round(window.to) };
    this.dispatchEvent(new CustomEvent('linimasa-window', { detail, bubbles: true, composed: true }));
  }

  /** Says how much is in view; aloud where the reader went there. */
  async #count(aloud: boolean): Promise<void> {
    const window = this.#mover.shown;
    const counted = await this.#counter.count(window).catch((error: unknown) => this.#fail(error));
    if (counted === undefined) return;
    const texts = pickTexts(this.language);
    const { count: found, exact } = counted.matched;
    const count = `${formatCount(found, texts.locale)}${exact ? '' : '+'}`;
    this.tally = fillText(texts.tally, { count });
    if (!aloud) return;
    const words = wordWindow(window, texts.locale, this.zone);
    const total = formatCount(counted.total, texts.locale);
    this.announced = fillText(texts.inSight, { window: words, count, total });
  }

  #createFocusHost(): FocusHost {
    return {
      focused: () => this.focused,
      selected: () => this.selected,
      drawn: () => this.#scene.marks.map(({ mark }) => mark.item),
      focus: async ({ id }) => {
        this.focused = id;
        await this.updateComplete;
        this.#nodes.find(id)?.focus({ preventScroll: true });
      },
      fail: (error) => this.#fail(error),
    };
  }

  #reveal(window: Window): void {
    this.#mover.go(toWindowAround(window, this.#mover.shown));
  }

  readonly #onBrush = (event: LinimasaBrushEvent): void => {
    this.#mover.go(event.detail, false);
  };

  /** Zooms about the middle; a factor above 1 shows more. */
  zoom(factor: number): void {
    this.#mover.go(zoomWindow(this.#mover.shown, factor));
  }

  /** Shows all of the timeline. */
  showAll(): void {
    this.#mover.goAll();
  }

  /** Brings an event that is known here into view and gives it the focus; says whether it is known. */
  async focusEvent(id: string): Promise<boolean> {
    const event = this.#focus.find(id);
    if (event !== undefined) await this.#focus.go(event);
    return event !== undefined;
  }
}
