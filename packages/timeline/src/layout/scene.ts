import { hitWindow, type Tile, type TileEvent, type Window } from '@linimasa/schema';
import { listTicks, type Tick } from '../axis/list-ticks.ts';
import type { Lane, LaneRow } from '../lane/lane.ts';
import { shareRows } from '../lane/share-rows.ts';
import { MOST_LANES, toLaneId, toLanes } from '../lane/to-lanes.ts';
import { MarkList, type MarksContext } from '../mark/mark-list.ts';
import { drawRibbon } from '../ribbon/draw-ribbon.ts';
import type { Texts } from '../text/texts.ts';
import type { TileView } from '../tile/read-view.ts';
import type { OpenBook } from '../tile/source-reader.ts';
import { type Arrangement, arrange, MARGIN_SHARE } from './arrange.ts';
import { createFrame } from './create-frame.ts';
import type { MeasureText } from './measure-text.ts';
import { toStrip } from './strip.ts';

/** All that is drawn of a window, laid out over its strip. */
export interface Scene extends Arrangement {
  readonly rows: readonly LaneRow[];
  readonly ticks: readonly Tick[];
  /** The ribbon's path. */
  readonly ribbon: string;
  /** What it was read from; absent until there is something to read. */
  readonly view: TileView | undefined;
}

/** What a scene is made of. */
export interface SceneState {
  readonly window: Window;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly texts: Texts;
  /** BCP 47. */
  readonly language: string;
  /** IANA zone of the axis. */
  readonly zone: string;
  /** How dates are said: the zone of those that name none, and whose clock is read out. */
  readonly dates: Pick<MarksContext, 'zone' | 'in'>;
  readonly selected: string | undefined;
  readonly focused: string | undefined;
  /** Events to draw though no tile may show them. */
  readonly guests: readonly TileEvent[];
  readonly measure: MeasureText;
  /** The lanes' measures, in pixels. */
  readonly rowHeight: number;
  readonly above: number;
  readonly below: number;
  /** Pixels from one label of the axis to the next, at least. */
  readonly tickSpacing: number;
}

/** What scenes are made from. */
export interface SceneSource {
  /** The timeline, and what its rows mean; absent until it is known. */
  readonly open: Pick<OpenBook, 'timeline' | 'lanes'> | undefined;
  /** The tiles that hold all of the timeline. */
  readonly whole: readonly Tile[];
  /** What is known of a window, with `share` of its length before and after. */
  view(window: Window, share: number): TileView | undefined;
}

/** Nothing, yet. */
export const EMPTY_SCENE: Scene = {
  marks: [],
  hidden: [],
  strip: { from: 0, to: 1 },
  window: { from: 0, to: 1 },
  rows: [],
  ticks: [],
  ribbon: '',
  view: undefined,
};

/** Makes one scene after the other, each as like the one before as can be. */
export class SceneMaker {
  readonly #source: SceneSource;
  #lanes:
    | { readonly key: readonly unknown[]; readonly lanes: readonly Lane[]; readonly marks: MarkList }
    | undefined;
  #before: ReadonlyMap<string, number> = new Map();
  #strip: Window | undefined;

  constructor(source: SceneSource) {
    this.#source = source;
  }

  /** Makes the scene of a window. */
  make(state: SceneState): Scene {
    const { window, width, zone, texts, narrow, selected, focused, guests } = state;
    const air = (window.to - window.from) * MARGIN_SHARE;
    const around = { from: window.from - air, to: window.to + air };
    const ticks = listTicks(around, zone, width * (1 + 2 * MARGIN_SHARE), state.tickSpacing);
    const { open } = this.#source;
    const view = this.#source.view(window, MARGIN_SHARE);
    if (open === undefined || view === undefined)
      return { ...EMPTY_SCENE, strip: toStrip(window), window, ticks };
    const { lanes, marks } = this.#readLanes(open, state, view.events);
    const rows = shareRows(lanes, state);
    const frame = createFrame(state.measure, texts, {
      window,
      width,
      narrow,
      selected,
      before: this.#before,
      strip: this.#strip,
      boost: (id) => (id === selected ? 100 : id === focused ? 50 : 0),
    });
    const known = new Set(view.events.map(({ id }) => id));
    // Disputed events are found by their own date; where others put them, they are drawn if they matter to the whole.
    const disputed = this.#source.whole.flatMap(({ top }) =>
      top.filter(({ alternatives }) => alternatives?.some(({ bounds }) => hitWindow(bounds, window))),
    );
    const others = new Map([...guests, ...disputed].map((event) => [event.id, event]));
    const events = [...view.events, ...[...others.values()].filter(({ id }) => !known.has(id))];
    const arranged = arrange({ marks: marks.list(events), lanes: rows, partial: view.partial }, frame);
    this.#before = new Map(
      arranged.marks.flatMap(({ mark, placed }) =>
        placed === undefined ? [] : [[mark.item.id, placed.row]],
      ),
    );
    const { strip } = arranged;
    this.#strip = strip;
    const { stretches, complete } = view;
    const ribbon = drawRibbon(stretches, { window, width, around, strip, zone, complete });
    return { ...arranged, rows, ticks, ribbon, view };
  }

  /** Lanes and marks follow from the book and the language, not from the window: lanes keep their place in a movement. */
  #readLanes(open: Pick<OpenBook, 'timeline' | 'lanes'>, state: SceneState, events: readonly TileEvent[]) {
    const { language, dates, texts } = state;
    const whole = this.#source.whole;
    const most = countLanes(state);
    const key = [open, language, dates.zone, dates.in, most, ...whole];
    const known = this.#lanes;
    const isSame = known?.key.length === key.length && key.every((each, at) => each === known.key[at]);
    if (isSame && !lacksLane(known.lanes, events)) return known;
    const { vocabulary } = open.timeline;
    const context = { lanes: open.lanes, vocabulary, language, texts, most };
    const counted = toLanes(whole, context);
    const lanes = lacksLane(counted, events) ? toLanes(whole, { ...context, others: true }) : counted;
    const marks = new MarkList({ lanes, language, texts, ...dates });
    this.#lanes = { key, lanes, marks };
    return this.#lanes;
  }
}

/** What is unconfirmed may lie beyond the tiles of all that is published, by which lanes are counted. */
function lacksLane(lanes: readonly Lane[], events: readonly TileEvent[]): boolean {
  if (lanes.some(({ id }) => id === '')) return false;
  return events.some((event) => toLaneId(event.lanes, lanes) === '');
}

/** How many lanes of two rows there is room for on a small screen, besides the last; on others lanes may be lower. */
function countLanes({ narrow, height, rowHeight, above, below }: SceneState): number {
  if (!narrow || height === 0) return MOST_LANES;
  return Math.min(MOST_LANES, Math.max(2, Math.floor(height / (2 * rowHeight + above + below)) - 1));
}

/** How far a scene can be moved before it is made anew. */
interface Patience {
  /** In lengths of its window. */
  readonly moved: number;
  /** Labels come closer to each other when one zooms out, and further apart when one zooms in. */
  readonly grown: number;
  readonly shrunk: number;
}

/** It should be made anew soon. */
export const WORN: Patience = { moved: 0.35, grown: 1.15, shrunk: 0.7 };
/** It must be made anew at once: what comes into view was not laid out, or labels would lie over each other. */
export const SPENT: Patience = { moved: 0.48, grown: 1.5, shrunk: 0.45 };

/** Whether a window is further from that of a scene than patience lasts. */
export function isBeyond(
  { window: made }: Pick<Scene, 'window'>,
  window: Window,
  patience: Patience,
): boolean {
  const length = made.to - made.from;
  const grown = (window.to - window.from) / length;
  const moved = Math.abs(window.from + window.to - made.from - made.to) / 2;
  return grown > patience.grown || grown < patience.shrunk || moved > patience.moved * length;
}
