import { LANES, type Window } from '@linimasa/schema';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { renderAxis } from './axis/render-axis.ts';
import { wordWindow } from './axis/word-window.ts';
import { findAsOf } from './chapters/chapter-list.ts';
import { showClock } from './clock/clock.ts';
import { forgetLabels } from './layout/measure-label.ts';
import { moveStrip } from './layout/move-strip.ts';
import { readMetrics } from './layout/read-metrics.ts';
import { renderBackdrop } from './layout/render-backdrop.ts';
import { renderHidden } from './layout/render-hidden.ts';
import { renderList } from './layout/render-list.ts';
import { EMPTY_SCENE, isBeyond, type Scene, SceneMaker, SPENT, WORN } from './layout/scene.ts';
import { findMarkId, MarkNodes } from './mark/mark-nodes.ts';
import { MarkPointer } from './mark/mark-pointer.ts';
import { renderOnward } from './mark/render-onward.ts';
import { EventFocus, type FocusHost } from './move/event-focus.ts';
import { KeyMover } from './move/key-mover.ts';
import { Mover } from './move/mover.ts';
import { readDate } from './move/read-date.ts';
import type { Unit } from './move/step-window.ts';
import { toOpening } from './move/to-opening.ts';
import { toWindowAround, zoomWindow } from './move/windows.ts';
import { zoomAt } from './move/zoom-at.ts';
import type { LinimasaBrushEvent } from './overview/overview-element.ts';
import { OverviewStretches } from './overview/overview-stretches.ts';
import { renderRibbon } from './ribbon/render-ribbon.ts';
import { Announcer } from './state/announcer.ts';
import { renderState } from './state/render-state.ts';
import { allStyles } from './style/all-styles.ts';
import { Surroundings } from './surround/surroundings.ts';
import { pickTexts } from './text/languages.ts';
import { SourceReader } from './tile/source-reader.ts';
import type { Stretch } from './tile/stretch.ts';
import { ViewCounter } from './tile/view-counter.ts';
import { tellPage } from './timeline-events.ts';
import { TimelineProperties } from './timeline-properties.ts';
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
  static override styles = [visStyles, ...allStyles];

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
  readonly #keys = new KeyMover(this.#mover, this.#focus, {
    scene: () => this.#scene,
    zone: () => this.zone,
    leave: () => this.#leave(),
    help: () => this.showHelp(),
  });
  readonly #announcer = new Announcer({
    language: () => this.language,
    clock: () => this.#clock,
    say: (text) => (this.announced = text),
    tally: (text) => (this.tally = text),
  });
  readonly #surroundings = new Surroundings(this, this.#reader, {
    make: (move) => this.#keys.make(move),
    choose: (clock) => (this.clock = clock),
  });
  readonly #resize = new ResizeObserver(() => this.#measure());
  #scene: Scene = EMPTY_SCENE;
  #stretches: readonly Stretch[] = [];
  #stale = true;
  #drawing: VisDrawing | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #moving = false;
  /** All that the view shows stands there, and that has been told. */
  #settled = false;
  #opened = false;

  /** IANA zone whose calendar is shown. */
  get zone(): string {
    return this.#clock.zone;
  }

  get #clock() {
    return showClock(this.clock, this.#reader.open?.timeline.zone ?? 'UTC');
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
    tellPage(this, 'linimasa-error', { error });
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
      dates: { zone: this.#clock.own, in: this.#clock.in },
      selected,
      focused,
    });
  }

  // Styles are set through the CSSOM (`.style`), which a page's policy against inline styles allows.
  protected override render(): TemplateResult {
    const texts = pickTexts(this.language);
    const { zone } = this;
    const { ticks, strip, window, hidden, view, marks } = this.#scene;
    const frame = { window, width: this.frameWidth, strip };
    const words = wordWindow(window, texts.locale, zone);
    return html`
      <slot name="head"></slot>${this.#surroundings.renderAbove(this.#mover.shown)}
      <div
        class="lanes"
        part="lanes"
        @keydown=${this.#keys.press}
        @click=${this.#pointer.click}
        @dblclick=${(event: MouseEvent) => this.#mover.go(zoomAt(event, this.renderRoot, this.#mover.shown))}
        @pointerdown=${this.#pointer.press}
        @pointerover=${this.#pointer.point}
        @pointerleave=${this.#pointer.leave}
        @focusin=${this.#onFocus}
        @focusout=${this.#onFocus}
      >
        ${renderBackdrop(this.#scene, this.#surroundings.renderBands(strip))}
        ${renderList(texts, this.focused !== undefined, this.#reader.waiting)}
        <div class="frame">
          <div class="strip">${hidden.map((each) => renderHidden(each, frame, texts, () => this.#mover.go(toWindowAround(each.window, this.#mover.shown))))}</div>
          ${renderOnward(marks, window)}
        </div>
        ${renderState(texts, {
          failed: this.failed,
          empty: view?.settled === true && view.complete && view.events.length === 0,
          window: words,
          retry: () => {
            this.failed = false;
            this.#reader.retry();
          },
          showAll: () => this.#mover.goAll(),
        })}
      </div>
      ${renderRibbon(this.#scene.ribbon, this.tally)}
      <div class="readout">${words}</div>
      <div class="axis" part="axis" aria-hidden="true">
        <div class="strip">${renderAxis(ticks, strip, frame, texts.locale, zone)}</div>
      </div>
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
      ${this.#surroundings.renderBelow()}<slot name="foot"></slot>
      <p class="unseen" role="status" lang=${texts.locale}>${this.announced}</p>
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
      const isSettled = this.#scene.view?.settled === true;
      if (isSettled && !this.#settled) tellPage(this, 'linimasa-settled');
      this.#settled = isSettled;
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
    this.#resize.observe(canvas);
    this.#drawing = new Drawing(canvas, this.#mover.shown, {
      onWindow: (window, byUser) => this.#mover.follow(window, byUser),
    });
    this.#mover.attach(this.#drawing);
    this.#draw();
    tellPage(this, 'linimasa-ready');
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
    tellPage(this, 'linimasa-window', detail);
  }

  /** Says how much is in view; aloud where the reader went there. */
  async #count(aloud: boolean): Promise<void> {
    const window = this.#mover.shown;
    const counted = await this.#counter.count(window).catch((error: unknown) => this.#fail(error));
    if (counted !== undefined) this.#announcer.sayInView(counted, window, aloud);
  }

  #createFocusHost(): FocusHost {
    return {
      focused: () => this.focused,
      selected: () => this.selected,
      drawn: () => this.#scene.marks.map(({ mark }) => mark.item),
      focus: async (event, moved) => {
        this.#announcer.expect(moved);
        this.focused = event.id;
        await this.updateComplete;
        this.#nodes.find(event.id)?.focus({ preventScroll: true });
        const rank = await this.#focus.rank(event);
        if (rank !== undefined && this.focused === event.id) this.#announcer.sayHere(event, rank);
      },
      redraw: () => this.#redraw(),
      fail: (error) => this.#fail(error),
    };
  }

  #leave(): boolean {
    const { focused, selected } = this;
    if (selected !== undefined) this.#pointer.choose(null);
    if (focused !== undefined) this.renderRoot.querySelector<HTMLElement>('.canvas')?.focus();
    return focused !== undefined || selected !== undefined;
  }

  readonly #onFocus = (event: FocusEvent): void => {
    this.focused = event.type === 'focusin' ? findMarkId(event) : undefined;
    this.#pointer.focus(event);
  };

  readonly #onBrush = (event: LinimasaBrushEvent): void => this.#mover.go(event.detail, false);

  /** Zooms about the middle; a factor above 1 shows more. */
  zoom(factor: number): void {
    this.#mover.go(zoomWindow(this.#mover.shown, factor));
  }

  /** Moves by years, months or days of the calendar that is shown; above 0 later. */
  step(unit: Unit, by: number): void {
    this.#keys.make({ kind: 'unit', unit, by });
  }

  /**
   * Goes to a date, written as EDTF and read in the timeline's zone.
   * @throws {RangeError} saying in the reader's language what is wrong with it
   */
  goTo(edtf: string): void {
    const { timeline } = this.#reader.open ?? {};
    const context = { zone: this.#clock.own, asOf: timeline && findAsOf(timeline) };
    this.#mover.go(readDate(edtf, context, pickTexts(this.language)));
  }

  /** Shows all of the timeline. */
  showAll(): void {
    this.#mover.goAll();
  }

  /** Brings an event into view and gives it the focus; says whether there is one. */
  async focusEvent(id: string): Promise<boolean> {
    const event = await this.#focus.lookUp(id);
    if (event !== undefined) await this.#focus.go(event);
    return event !== undefined;
  }
}
