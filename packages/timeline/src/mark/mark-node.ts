import type { Placed } from '../layout/place-labels.ts';
import type { Mark } from './mark.ts';

/** How a mark stands at the moment. */
export interface MarkState {
  readonly mark: Mark;
  readonly hue: number;
  readonly laneHeight: number;
  /** Absent where its label found no room: a short stroke on the lane's floor. */
  readonly placed?: Placed | undefined;
  /** Pixels from the frame's left edge: the left edge of the box in which vis puts the node, and what lies in it. */
  readonly boxLeft: number;
  readonly boxWidth: number;
  readonly at: number;
  readonly fullFrom: number;
  readonly fullTo: number;
  /** A moment from so near that its possible extent is a bracket. */
  readonly wide: boolean;
  readonly selected: boolean;
  readonly highlighted: boolean;
}

/** Creates the DOM node of an event: a button that {@link updateMarkNode} fills. */
export function createMarkNode(id: string): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.tabIndex = -1;
  node.dataset['id'] = id;
  node.className = 'mark';
  for (const name of ['extent', 'tick', 'label']) {
    const part = document.createElement('span');
    part.className = name;
    node.append(part);
  }
  node.lastElementChild?.append(document.createElement('bdi'));
  return node;
}

/** Pixels: a narrower extent would be all fading and nothing to see. */
const THIN = 8;

/** Brings a node up to date, touching only what changed. Data enters as text and numbers alone. */
export function updateMarkNode(node: HTMLButtonElement, state: MarkState): void {
  const { mark, placed, boxLeft, boxWidth } = state;
  const { item, shape } = mark;
  setData(node, 'shape', shape.kind);
  setData(node, 'end', shape.end);
  setData(node, 'status', item.status);
  setData(node, 'importance', item.importance);
  setData(node, 'hue', String(state.hue));
  setData(node, 'side', placed?.side ?? 'none');
  node.toggleAttribute('data-wide', state.wide);
  node.toggleAttribute('data-thin', boxWidth < THIN);
  node.toggleAttribute('data-selected', state.selected);
  node.toggleAttribute('data-highlighted', state.highlighted);
  if (node.getAttribute('aria-label') !== mark.description) node.setAttribute('aria-label', mark.description);
  if (node.ariaPressed !== String(state.selected)) node.ariaPressed = String(state.selected);
  const text = node.querySelector('bdi');
  if (text !== null && text.textContent !== mark.label) text.textContent = mark.label;
  if (text !== null && text.lang !== mark.labelLanguage) text.lang = mark.labelLanguage;
  const share = (x: number) => `${((100 * (x - boxLeft)) / Math.max(boxWidth, 1)).toFixed(3)}%`;
  setStyle(node, '--row', String(placed?.row ?? 0));
  setStyle(node, '--lane-height', `${state.laneHeight}px`);
  setStyle(node, '--at', `${round(state.at - boxLeft)}px`);
  setStyle(node, '--full-from', share(state.fullFrom));
  setStyle(node, '--full-to', share(state.fullTo));
  setStyle(node, '--label-left', `${round((placed?.labelLeft ?? 0) - boxLeft)}px`);
  setStyle(node, '--label-width', `${Math.ceil(placed?.labelWidth ?? 0)}px`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function setData(node: HTMLElement, name: string, value: string): void {
  if (node.dataset[name] !== value) node.dataset[name] = value;
}

function setStyle(node: HTMLElement, name: string, value: string): void {
  if (node.style.getPropertyValue(name) !== value) node.style.setProperty(name, value);
}
