import type { Window } from '@linimasa/schema';
import type { LaneRow } from '../lane/lane.ts';
import { type Arranged, type Arrangement, isWide, toX } from '../layout/arrange.ts';
import { createMarkNode, type MarkState, updateMarkNode } from './mark-node.ts';

/** A lane as a drawing wants it: its label, and the strip in which its marks stand. */
export interface LaneNodes {
  readonly id: string;
  readonly label: HTMLElement;
  readonly strip: HTMLElement;
}

/** What the nodes' looks depend on besides their arrangement. */
export interface View {
  /** Pixels. */
  readonly width: number;
  readonly selected: string | undefined;
  readonly highlighted: string | undefined;
}

/** Pixels: a narrower extent would be all fading and nothing to see. */
const THIN = 8;

/** Keeps one node per event and lane, so that a new arrangement changes what changed instead of building all anew. */
export class MarkNodes {
  readonly #marks = new Map<string, HTMLButtonElement>();
  readonly #lanes = new Map<string, LaneNodes>();

  /** The node of an event, if it has one. */
  find(id: string): HTMLButtonElement | undefined {
    return this.#marks.get(id);
  }

  /** Brings lane labels up to date and forgets the lanes that are gone. */
  updateLanes(rows: readonly LaneRow[]): readonly LaneNodes[] {
    const kept = new Set(rows.map(({ id }) => id));
    for (const id of this.#lanes.keys()) if (!kept.has(id)) this.#lanes.delete(id);
    return rows.map(({ id, label, hue, height }) => {
      const nodes = this.#lanes.get(id) ?? createLane(id);
      this.#lanes.set(id, nodes);
      const { label: node, strip } = nodes;
      node.dataset['hue'] = String(hue);
      strip.dataset['hue'] = String(hue);
      node.style.height = `${height}px`;
      const name = node.firstElementChild;
      if (name !== null && name.textContent !== label) name.textContent = label;
      if (strip.ariaLabel !== label) strip.ariaLabel = label;
      return nodes;
    });
  }

  /** Brings the nodes of arranged marks up to date, each in its lane's strip in order of time; drops the others. */
  updateMarks({ marks, strip, window }: Arrangement, view: View): void {
    const kept = new Set(marks.map(({ mark }) => mark.item.id));
    for (const [id, node] of this.#marks) {
      if (kept.has(id)) continue;
      node.remove();
      this.#marks.delete(id);
    }
    const last = new Map<string, Element>();
    const frame = { window, width: view.width };
    for (const arranged of marks) {
      const { mark, lane } = arranged;
      const { id } = mark.item;
      const node = this.#marks.get(id) ?? createMarkNode(id);
      this.#marks.set(id, node);
      updateMarkNode(node, toState(arranged, strip, frame, view));
      const parent = this.#lanes.get(lane.id)?.strip;
      const before = last.get(lane.id);
      const place = before === undefined ? parent?.firstChild : before.nextSibling;
      if (place !== node) parent?.insertBefore(node, place ?? null);
      last.set(lane.id, node);
    }
  }

  /** Lets one event stand out, and no other. */
  highlight(id: string | undefined): void {
    for (const [each, node] of this.#marks) node.toggleAttribute('data-highlighted', each === id);
  }
}

function createLane(id: string): LaneNodes {
  const label = document.createElement('div');
  label.className = 'lane-name';
  label.append(document.createElement('bdi'));
  label.ariaHidden = 'true';
  const strip = document.createElement('div');
  strip.className = 'lane-strip';
  strip.role = 'group';
  return { id, label, strip };
}

function toState(
  { mark, lane, placed, others, box }: Arranged,
  strip: Window,
  frame: { readonly window: Window; readonly width: number },
  { selected, highlighted }: View,
): MarkState {
  const { item, shape } = mark;
  const edge = shape.kind === 'moment' ? shape.at : placed?.side === 'right' ? shape.to : shape.from;
  const labelAt = Math.min(Math.max(edge, box.from), box.to);
  return {
    mark,
    hue: lane.hue,
    laneHeight: lane.height,
    placed,
    strip,
    box,
    labelAt,
    labelShift: placed === undefined ? 0 : placed.labelLeft - toX(labelAt, frame),
    thin: toX(shape.to, frame) - toX(shape.from, frame) < THIN,
    wide: isWide(shape, frame),
    others: others.map(({ kind, shape: own }) => ({ kind, shape: own, wide: isWide(own, frame) })),
    selected: item.id === selected,
    highlighted: item.id === highlighted,
  };
}

/** The id of the event in whose node something happened, if it was one. */
export function findMarkId({ target }: Event): string | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('.mark') : null;
  return node?.dataset['id'];
}
