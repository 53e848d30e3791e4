import {
  type EventFilters,
  type EventSource,
  type Lanes,
  stringifyQuery,
  type Window,
} from '@linimasa/schema';
import { LitElement } from 'lit';
import type { Clock } from './clock/clock.ts';
import type { HelpElement } from './help/help-element.ts';
import type { PageKey } from './help/page-key.ts';

/** Filters that ask the same are the same, whoever made them. */
function isOther(filters: EventFilters, before: EventFilters | undefined): boolean {
  return before === undefined || stringifyQuery(filters) !== stringifyQuery(before);
}

/**
 * What a page can set of a timeline, and what the timeline keeps of its own state.
 *
 * @slot head - What stands above the timeline, within its frame: a title.
 * @slot foot - What stands below it: a source line, a link.
 * @csspart lanes - the rows, their names and what is drawn in them
 * @csspart axis - the calendar below them
 * @csspart ribbon - how many events there are, bin by bin
 * @csspart overview - the strip of the whole extent, with the window over it
 * @csspart more - the buttons that say how many events are hidden
 * @csspart mark - an event: tick, bar and label
 * @csspart chapters - the row of chapters
 * @csspart controls - zoom, steps, dates, clocks and help
 * @csspart shelf - the events without a place on the axis
 * @cssprop --linimasa-paper - behind everything
 * @cssprop --linimasa-card - behind labels and buttons
 * @cssprop --linimasa-ink - text
 * @cssprop --linimasa-soft - what is said in passing
 * @cssprop --linimasa-line - borders
 * @cssprop --linimasa-hairline - the grid
 * @cssprop --linimasa-accent - what is selected or focused
 * @cssprop --linimasa-contested - the sign of disagreement
 * @cssprop --linimasa-lane-0 - the hue of the first lane; up to `--linimasa-lane-8`, for the rest
 * @cssprop --linimasa-font-sans - the font
 */
export class TimelineProperties extends LitElement {
  static override properties = {
    source: { attribute: false },
    lanes: {},
    filters: { attribute: false, hasChanged: isOther },
    language: {},
    clock: {},
    window: { attribute: false },
    selected: {},
    highlighted: {},
    hide: { reflect: true },
    pageKeys: { attribute: false },
    narrow: { type: Boolean, reflect: true },
    frameWidth: { state: true },
    frameHeight: { state: true },
    focused: { state: true },
    fonts: { state: true },
    announced: { state: true },
    tally: { state: true },
    failed: { state: true },
  };
  /** Where the events are. */
  declare source: EventSource | undefined;
  /** What rows mean; absent: as the timeline says. */
  declare lanes: Lanes | undefined;
  /** Which events; `datetime`, `match` and `undated` are the element's own business. */
  declare filters: EventFilters;
  /** BCP 47, of the element's own words and of the events'. */
  declare language: string;
  /** By whose clock times are read: the timeline's zone (`event`), the reader's, or UTC. */
  declare clock: Clock;
  /** What to show, UTC milliseconds; absent: what the timeline opens on. Setting it goes there. */
  declare window: Window | undefined;
  /** The id of the event that is filled. */
  declare selected: string | undefined;
  /** The id of the event that is pointed at elsewhere. */
  declare highlighted: string | undefined;
  /** Parts that the page brings itself, separated by spaces: `chapters controls overview ribbon shelf`. */
  declare hide: string;
  /** Keys of the page around, for the list that `?` opens. */
  declare pageKeys: readonly PageKey[];
  /** Set by the element itself where lane labels take no column of their own. */
  declare narrow: boolean;
  declare protected frameWidth: number;
  declare protected frameHeight: number;
  /** The id of the event that has the focus. */
  declare protected focused: string | undefined;
  declare protected fonts: number;
  declare protected announced: string;
  declare protected tally: string;
  declare protected failed: boolean;

  constructor() {
    super();
    this.filters = {};
    this.language = 'en';
    this.clock = 'event';
    this.hide = '';
    this.pageKeys = [];
    this.narrow = false;
    this.frameWidth = 0;
    this.frameHeight = 0;
    this.fonts = 0;
    this.announced = '';
    this.tally = '';
    this.failed = false;
  }

  /** Opens the list of keys and signs. */
  showHelp(): void {
    this.renderRoot.querySelector<HelpElement>('linimasa-help')?.open();
  }
}
