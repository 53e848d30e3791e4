import type { Window } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { ChapterList, findAsOf } from '../chapters/chapter-list.ts';
import { findCurrent } from '../chapters/list-chapters.ts';
import { toBands } from '../chapters/to-bands.ts';
import { type Clock, showClock } from '../clock/clock.ts';
import type { LinimasaMoveEvent, Move } from '../move/move.ts';
import type { SourceReader } from '../tile/source-reader.ts';
import type { LinimasaClockEvent } from '../timeline-events.ts';
import type { TimelineProperties } from '../timeline-properties.ts';

/** What the surroundings follow. */
export type SurroundingsState = Pick<
  TimelineProperties,
  'language' | 'clock' | 'selected' | 'narrow' | 'hide' | 'pageKeys'
>;

/** What they ask for. */
export interface SurroundingsActions {
  make(move: Move): void;
  choose(clock: Clock): void;
}

/** What stands around the drawing: chapters above and behind it, controls and the shelf below. */
export class Surroundings {
  readonly #state: SurroundingsState;
  readonly #reader: SourceReader;
  readonly #actions: SurroundingsActions;
  readonly #chapters = new ChapterList();

  constructor(state: SurroundingsState, reader: SourceReader, actions: SurroundingsActions) {
    this.#state = state;
    this.#reader = reader;
    this.#actions = actions;
  }

  /** The row of chapters, the one that is shown marked. */
  renderAbove(shown: Window): TemplateResult | typeof nothing {
    const { reading, timeline } = this.#reader.open ?? {};
    if (this.#hides('chapters') || timeline === undefined) return nothing;
    const chapters = this.#read();
    if (chapters.length === 0) return nothing;
    return html`<linimasa-chapters
      part="chapters"
      .chapters=${chapters}
      .source=${reading?.source}
      .filters=${reading?.filters ?? {}}
      .revision=${timeline.revision}
      .current=${findCurrent(chapters, shown)}
      .language=${this.#state.language}
      @linimasa-move=${this.#onMove}
    ></linimasa-chapters>`;
  }

  /** The chapters as bands over a strip. */
  renderBands(strip: Window): readonly TemplateResult[] {
    return toBands(this.#read(), strip).map(
      ({ left, width, index }) =>
        html`<span class="band" ?data-odd=${index % 2 === 1} .style=${`left: ${left.toFixed(4)}%; width: ${width.toFixed(4)}%`}></span>`,
    );
  }

  /** Controls, shelf, and the list of keys that opens over all. */
  renderBelow(): TemplateResult {
    const { language, clock, narrow, selected, pageKeys } = this.#state;
    const { reading, timeline } = this.#reader.open ?? {};
    const zone = timeline?.zone ?? 'UTC';
    return html`${
      this.#hides('controls')
        ? nothing
        : html`<linimasa-controls
            part="controls"
            .language=${language}
            .zone=${zone}
            .clock=${clock}
            .asOf=${timeline && findAsOf(timeline)}
            ?narrow=${narrow}
            @linimasa-move=${this.#onMove}
            @linimasa-clock=${this.#onClock}
          ></linimasa-controls>`
    }${
      this.#hides('shelf')
        ? nothing
        : html`<linimasa-shelf
            part="shelf"
            .source=${reading?.source}
            .filters=${reading?.filters ?? {}}
            .revision=${timeline?.revision}
            .language=${language}
            .zone=${zone}
            .clock=${showClock(clock, zone).in}
            .selected=${selected}
          ></linimasa-shelf>`
    }<linimasa-help .language=${language} .pageKeys=${pageKeys}></linimasa-help>`;
  }

  #read() {
    return this.#chapters.read(this.#reader.open?.timeline, this.#state.language);
  }

  #hides(part: string): boolean {
    return this.#state.hide.split(/\s+/).includes(part);
  }

  readonly #onMove = (event: LinimasaMoveEvent): void => this.#actions.make(event.detail);

  readonly #onClock = (event: LinimasaClockEvent): void => this.#actions.choose(event.detail.clock);
}
