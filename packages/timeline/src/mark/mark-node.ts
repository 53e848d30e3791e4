import type { Placed } from '../layout/place-labels.ts';
import type { Mark } from './mark.ts';
import type { ShapeKind } from './to-shape.ts';

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
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly fullFrom: number;
  readonly fullTo: number;
  /** A moment from so near that its possible extent is a bracket. */
  readonly wide: boolean;
  /** The other dates that are drawn with it. */
  readonly others: readonly OtherState[];
  readonly selected: boolean;
  readonly highlighted: boolean;
}

/** Another date of an event. Pixels from the frame's left edge. */
export interface OtherState {
  readonly kind: 'alternative' | 'planned';
  readonly shape: ShapeKind;
  /** As of a mark. */
  readonly wide: boolean;
  readonly from: number;
  readonly to: number;
}

/** Creates the DOM node of an event: a button that {@link updateMarkNode} fills. */
export function createMarkNode(id: string): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.tabIndex = -1;
  node.dataset['id'] = id;
  node.className = 'mark';
  for (const name of ['others', 'extent', 'tick', 'label']) node.append(createPart(name));
  node.lastElementChild?.append(document.createElement('bdi'), createPart('signs'));
  return node;
}

function createPart(name: string): HTMLSpanElement {
  const part = document.createElement('span');
  part.className = name;
  return part;
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
  node.toggleAttribute('data-thin', state.to - state.from < THIN);
  node.toggleAttribute('data-certain', shape.certain);
  node.toggleAttribute('data-contested', item.contested);
  node.toggleAttribute('data-unconfirmed', item.review === 'unconfirmed');
  node.toggleAttribute('data-selected', state.selected);
  node.toggleAttribute('data-highlighted', state.highlighted);
  if (node.getAttribute('aria-label') !== mark.description) node.setAttribute('aria-label', mark.description);
  if (node.ariaPressed !== String(state.selected)) node.ariaPressed = String(state.selected);
  const text = node.querySelector('bdi');
  if (text !== null && text.textContent !== mark.label) text.textContent = mark.label;
  if (text !== null && text.lang !== mark.labelLanguage) text.lang = mark.labelLanguage;
  const signs = node.querySelector('.signs');
  if (signs !== null && signs.textContent !== mark.signs) signs.textContent = mark.signs;
  const { from, to } = state;
  const share = (x: number, left = from, width = to - from) =>
    `${((100 * (x - left)) / Math.max(width, 1)).toFixed(3)}%`;
  setStyle(node, '--row', String(placed?.row ?? 0));
  setStyle(node, '--lane-height', `${state.laneHeight}px`);
  setStyle(node, '--at', `${round(state.at - boxLeft)}px`);
  setStyle(node, '--from', share(from, boxLeft, boxWidth));
  setStyle(node, '--to', share(to, boxLeft, boxWidth));
  setStyle(node, '--full-from', share(state.fullFrom));
  setStyle(node, '--full-to', share(state.fullTo));
  setStyle(node, '--label-left', `${round((placed?.labelLeft ?? 0) - boxLeft)}px`);
  setStyle(node, '--label-width', `${Math.ceil(placed?.labelWidth ?? 0)}px`);
  const parts = node.querySelector<HTMLElement>('.others');
  if (parts !== null) updateOthers(parts, state);
}

/** Pixels: a hollow mark needs an inside. */
const NARROWEST = 6;

/** Draws the other dates and the line that links them to the event's own. */
function updateOthers(node: HTMLElement, { others, boxLeft, at }: MarkState): void {
  const count = others.length === 0 ? 0 : others.length + 1;
  while (node.childElementCount > count) node.lastElementChild?.remove();
  while (node.childElementCount < count) node.append(createPart('other'));
  // From the event's own place to the nearest of each; what lies around that place needs no link.
  const ends = [at, ...others.map(({ from, to }) => Math.min(Math.max(at, from), to))];
  const link = { kind: 'link', shape: 'link', wide: false, from: Math.min(...ends), to: Math.max(...ends) };
  for (const [index, part] of Array.from(node.children).entries()) {
    const { kind, shape, wide, from, to } = others[index - 1] ?? link;
    if (!(part instanceof HTMLElement)) continue;
    const width = kind === 'link' ? to - from : Math.max(to - from, NARROWEST);
    setData(part, 'kind', kind);
    setData(part, 'shape', shape);
    part.toggleAttribute('data-wide', wide);
    setStyle(part, 'left', `${round((from + to - width) / 2 - boxLeft)}px`);
    setStyle(part, 'width', `${round(width)}px`);
  }
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
