import type { Window } from '@linimasa/schema';
import type { LaneRow } from '../lane/lane.ts';
import { type Arranged, isWide, toX } from '../layout/arrange.ts';
import { createMarkNode, updateMarkNode } from './mark-node.ts';

/** A lane's label node, as a drawing wants it. */
export interface LaneNode {
  readonly id: string;
  readonly node: HTMLElement;
}

/** A mark's node with the stretch its box covers, in UTC milliseconds, as a drawing wants it. */
export interface PlacedNode extends Window {
  readonly id: string;
  readonly lane: string;
  readonly node: HTMLElement;
}

/** What the nodes' looks depend on besides their arrangement. */
export interface View {
  readonly window: Window;
  readonly width: number;
  readonly selected: string | undefined;
  readonly highlighted: string | undefined;
}

/** Keeps one node per event and lane, so that a movement changes attributes instead of building the page anew. */
export class MarkNodes {
  readonly #marks = new Map<string, HTMLButtonElement>();
  readonly #lanes = new Map<string, HTMLElement>();

  /** The node of an event, if it has one. */
  find(id: string): HTMLButtonElement | undefined {
    return this.#marks.get(id);
  }

  /** Brings lane labels up to date. */
  updateLanes(rows: readonly LaneRow[]): readonly LaneNode[] {
    return rows.map(({ id, label, hue, height }) => {
      const node = this.#lanes.get(id) ?? document.createElement('div');
      this.#lanes.set(id, node);
      node.className = 'lane-name';
      node.dataset['hue'] = String(hue);
      node.style.height = `${height}px`;
      node.textContent = label;
      return { id, node };
    });
  }

  /** Brings the nodes of arranged marks up to date and forgets the others'. */
  updateMarks(marks: readonly Arranged[], view: View): readonly PlacedNode[] {
    const gone = new Set(this.#marks.keys());
    const nodes = marks.map(({ mark, lane, placed, others, box, extent }) => {
      const { id } = mark.item;
      gone.delete(id);
      const node = this.#marks.get(id) ?? createMarkNode(id);
      this.#marks.set(id, node);
      const boxLeft = toX(box.from, view);
      updateMarkNode(node, {
        mark,
        hue: lane.hue,
        laneHeight: lane.height,
        placed,
        wide: isWide(mark.shape, view),
        boxLeft,
        boxWidth: toX(box.to, view) - boxLeft,
        from: toX(extent.from, view),
        to: toX(extent.to, view),
        at: toX(mark.shape.at, view),
        fullFrom: toX(mark.shape.fullFrom, view),
        fullTo: toX(mark.shape.fullTo, view),
        others: others.map(({ kind, shape }) => ({
          kind,
          shape: shape.kind,
          wide: isWide(shape, view),
          from: toX(Math.max(shape.from, box.from), view),
          to: toX(Math.min(shape.to, box.to), view),
        })),
        selected: id === view.selected,
        highlighted: id === view.highlighted,
      });
      return { id, lane: lane.id, node, from: box.from, to: box.to };
    });
    for (const id of gone) this.#marks.delete(id);
    return nodes;
  }
}

/** The id of the event in whose node something happened, if it was one. */
export function findMarkId({ target }: Event): string | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('.mark') : null;
  return node?.dataset['id'];
}
