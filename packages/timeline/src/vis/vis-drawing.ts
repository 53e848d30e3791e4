import type { Window } from '@linimasa/schema';
import { DataSet } from 'vis-data/esnext';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import { keepFocus } from './keep-focus.ts';

/** A row for vis to keep: `label` gives its height, `strip` is what it shows. */
export interface DrawnLane {
  readonly id: string;
  readonly label: HTMLElement;
  readonly strip: HTMLElement;
}

/** What a drawing tells its owner. */
export interface DrawingListener {
  /** At every step of a movement; `byUser` for wheel, pinch and drag. */
  onWindow(window: Window, byUser: boolean): void;
}

/** How far one can go. UTC milliseconds. */
export interface DrawingLimits extends Window {
  readonly shortest: number;
  readonly longest: number;
}

interface VisItem {
  id: string;
  group: string;
  start: number;
  end: number;
  type: 'range';
  content: string;
  limitSize: false;
}

/** What the types of vis leave out. */
interface Inner {
  /** None any more once it is destroyed; a frame that was due then is still to come. */
  readonly dom: { readonly container: HTMLElement } | null;
  emit(type: 'rangechanged', detail: { start: number; end: number; byUser: boolean }): void;
  _redraw(): void;
}

/** When vis draws anew, it may take every row out of the page and put it back: the focus would be lost each time. */
class FocusKeeper extends Timeline {
  protected _redraw(this: Timeline & Inner): void {
    const root = this.dom?.container.getRootNode() as Document | ShadowRoot | undefined;
    keepFocus(root ?? document, () => (Timeline.prototype as Timeline & Inner)._redraw.call(this));
  }
}

/**
 * The one door to vis-timeline: rows, in each of them one box in time, and movement. What stands in the boxes is not
 * its business: however many events there are, vis moves as many boxes as there are rows.
 */
export class VisDrawing {
  readonly #items = new DataSet<VisItem>();
  readonly #groups = new DataSet<{ id: string; content: string; order: number }>();
  readonly #lanes = new Map<string, DrawnLane>();
  readonly #timeline: Timeline;
  readonly #options = new Map<string, unknown>();
  #strip: Window = { from: 0, to: 1 };
  #drawn = false;

  constructor(container: HTMLElement, window: Window, listener: DrawingListener) {
    this.#timeline = new FocusKeeper(container, this.#items, this.#groups, {
      start: window.from,
      end: window.to,
      align: 'left',
      orientation: { axis: 'none', item: 'top' },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      stack: false,
      selectable: false,
      showCurrentTime: false,
      // Nobody sees its axis. By measure of it vis would draw a thousand lines, and warn, where that goes wrong.
      timeAxis: { scale: 'year', step: 1000 },
      showMajorLabels: false,
      showMinorLabels: false,
      showTooltips: false,
      verticalScroll: false,
      groupOrder: 'order',
      zoomFriction: 8,
      // Nodes, never markup: vis puts them in as they are.
      template: (item: VisItem) => this.#lanes.get(item.id)?.strip ?? document.createElement('span'),
      groupTemplate: (group: { id: string } | null) =>
        this.#lanes.get(group?.id ?? '')?.label ?? document.createElement('span'),
    });
    this.#timeline.on(
      'rangechange',
      ({ start, end, byUser }: { start: Date; end: Date; byUser: boolean }) => {
        listener.onWindow({ from: start.getTime(), to: end.getTime() }, byUser);
      },
    );
    this.#timeline.on('changed', () => {
      this.#drawn = true;
    });
    // vis stays hidden until its window has once changed, which it says only after a while; it is where it should be.
    (this.#timeline as Timeline & Inner).emit('rangechanged', {
      start: window.from,
      end: window.to,
      byUser: false,
    });
  }

  /** Replaces the rows, top to bottom. `height` is that of all of them, in pixels. */
  setLanes(lanes: readonly DrawnLane[], height: number): void {
    this.#lanes.clear();
    for (const lane of lanes) this.#lanes.set(toGroup(lane.id), lane);
    const isGone = (id: string | number) => !this.#lanes.has(String(id));
    this.#items.remove(this.#items.getIds().filter(isGone));
    this.#groups.remove(this.#groups.getIds().filter(isGone));
    this.#groups.update(lanes.map(({ id }, order) => ({ id: toGroup(id), content: '', order })));
    this.#drawStrips(lanes.map(({ id }) => toGroup(id)).filter((id) => this.#items.get(id) === null));
    this.#setOptions({ height: `${height}px` });
  }

  /** Says which stretch of time the strips of all rows cover. */
  setStrip(strip: Window): void {
    if (strip.from === this.#strip.from && strip.to === this.#strip.to) return;
    this.#strip = strip;
    this.#drawStrips([...this.#lanes.keys()]);
  }

  /** Keeps the reader within limits. */
  setLimits({ from, to, shortest, longest }: DrawingLimits): void {
    this.#setOptions({ min: from, max: to, zoomMin: shortest, zoomMax: longest });
  }

  /** Goes to a window, in `duration` milliseconds or at once. */
  setWindow({ from, to }: Window, duration: number): void {
    // With its first frame vis returns to the window of its options; until then they go along.
    if (!this.#drawn) this.#setOptions({ start: from, end: to });
    const animation =
      duration > 0 && this.#drawn ? { duration, easingFunction: 'easeInOutQuad' as const } : false;
    this.#timeline.setWindow(from, to, { animation });
  }

  #drawStrips(ids: readonly string[]): void {
    const { from, to } = this.#strip;
    const plain = { start: from, end: to, type: 'range', content: '', limitSize: false } as const;
    if (ids.length > 0) this.#items.update(ids.map((id) => ({ ...plain, id, group: id })));
  }

  /** With every option that is set vis draws all rows anew: only what is new is told. */
  #setOptions(options: TimelineOptions): void {
    const changed = Object.entries(options).filter(([name, value]) => this.#options.get(name) !== value);
    if (changed.length === 0) return;
    for (const [name, value] of changed) this.#options.set(name, value);
    this.#timeline.setOptions(Object.fromEntries(changed));
  }

  destroy(): void {
    this.#timeline.destroy();
  }
}

/** An empty id is a lane like any other to us, but none to vis. */
function toGroup(lane: string): string {
  return `lane ${lane}`;
}
