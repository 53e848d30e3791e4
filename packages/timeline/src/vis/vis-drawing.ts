import type { Window } from '@linimasa/schema';
import { DataSet } from 'vis-data/esnext';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';

/** A row for vis to keep: `node` is its label and its height. */
export interface DrawnLane {
  readonly id: string;
  readonly node: HTMLElement;
}

/** A box for vis to keep in place: `node` is what it shows. UTC milliseconds. */
export interface DrawnMark {
  readonly id: string;
  readonly lane: string;
  readonly from: number;
  readonly to: number;
  readonly node: HTMLElement;
}

/** What a drawing tells its owner. */
export interface DrawingListener {
  /** At every frame of a movement; `byUser` for wheel, pinch and drag. */
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
interface Emitter {
  emit(type: 'rangechanged', detail: { start: number; end: number; byUser: boolean }): void;
}

/** The one door to vis-timeline: lanes, boxes in time, and movement. What stands in the boxes is not its business. */
export class VisDrawing {
  readonly #items = new DataSet<VisItem>();
  readonly #groups = new DataSet<{ id: string; content: string; order: number }>();
  readonly #marks = new Map<string, DrawnMark>();
  readonly #lanes = new Map<string, DrawnLane>();
  readonly #timeline: Timeline;
  readonly #options = new Map<string, unknown>();
  #drawn = false;

  constructor(container: HTMLElement, window: Window, listener: DrawingListener) {
    this.#timeline = new Timeline(container, this.#items, this.#groups, {
      start: window.from,
      end: window.to,
      align: 'left',
      orientation: { axis: 'none', item: 'top' },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      stack: false,
      selectable: false,
      showCurrentTime: false,
      showMajorLabels: false,
      showMinorLabels: false,
      showTooltips: false,
      verticalScroll: false,
      groupOrder: 'order',
      zoomFriction: 8,
      // Nodes, never markup: vis puts them in as they are.
      template: (item: VisItem) => this.#marks.get(item.id)?.node ?? document.createElement('span'),
      groupTemplate: (group: { id: string } | null) =>
        this.#lanes.get(group?.id ?? '')?.node ?? document.createElement('span'),
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
    (this.#timeline as Timeline & Emitter).emit('rangechanged', {
      start: window.from,
      end: window.to,
      byUser: false,
    });
  }

  /** Replaces the rows, top to bottom. `height` is that of all of them, in pixels. */
  setLanes(lanes: readonly DrawnLane[], height: number): void {
    this.#lanes.clear();
    for (const lane of lanes) this.#lanes.set(toGroup(lane.id), lane);
    const kept = new Set(this.#lanes.keys());
    this.#groups.remove(this.#groups.getIds().filter((id) => !kept.has(String(id))));
    this.#groups.update(lanes.map(({ id }, order) => ({ id: toGroup(id), content: '', order })));
    this.#setOptions({ height: `${height}px` });
  }

  /** Replaces the boxes; those that did not move are left alone. */
  setMarks(marks: readonly DrawnMark[]): void {
    const changed: VisItem[] = [];
    const gone = new Set(this.#marks.keys());
    for (const mark of marks) {
      gone.delete(mark.id);
      const known = this.#marks.get(mark.id);
      this.#marks.set(mark.id, mark);
      if (known?.from === mark.from && known.to === mark.to && known.lane === mark.lane) continue;
      const end = Math.max(mark.to, mark.from + 1);
      changed.push({
        id: mark.id,
        group: toGroup(mark.lane),
        start: mark.from,
        end,
        type: 'range',
        content: '',
        limitSize: false,
      });
    }
    for (const id of gone) this.#marks.delete(id);
    if (gone.size > 0) this.#items.remove([...gone]);
    if (changed.length > 0) this.#items.update(changed);
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

  /** vis takes every row out of the page and puts it back when an option is set: the focus would be lost each time. */
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
