import type { Window } from '@linimasa/schema';
import type { Placed } from '../layout/place-labels.ts';
import { cutTo, toShare } from '../layout/strip.ts';
import type { Mark } from './mark.ts';
import type { Shape } from './to-shape.ts';

/** How a mark stands at the moment. */
export interface MarkState {
  readonly mark: Mark;
  readonly hue: number;
  readonly laneHeight: number;
  /** Absent where its label found no room: a short stroke on the lane's floor. */
  readonly placed?: Placed | undefined;
  /** The strip in which the node stands, and what is drawn of the event within it. UTC milliseconds. */
  readonly strip: Window;
  readonly box: Window;
  /** The instant beside which the label stands, and how far from it, in pixels. */
  readonly labelAt: number;
  readonly labelShift: number;
  /** Too narrow to fade. */
  readonly thin: boolean;
  /** A moment from so near that its possible extent is a bracket. */
  readonly wide: boolean;
  /** The other dates that are drawn with it. */
  readonly others: readonly OtherState[];
  readonly selected: boolean;
  readonly highlighted: boolean;
}

/** Another date of an event. */
export interface OtherState {
  readonly kind: 'alternative' | 'planned';
  readonly shape: Shape;
  /** As of a mark. */
  readonly wide: boolean;
}

/** Creates the DOM node of an event: an option of the list that {@link updateMarkNode} fills. */
export function createMarkNode(id: string): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.tabIndex = -1;
  node.role = 'option';
  // The list holds many more than are drawn.
  node.setAttribute('aria-setsize', '-1');
  node.part.add('mark');
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

/** Brings a node up to date, touching only what changed. Data enters as text and numbers alone. */
export function updateMarkNode(node: HTMLButtonElement, state: MarkState): void {
  const { mark, placed, box, strip } = state;
  const { item, shape } = mark;
  setData(node, 'shape', shape.kind);
  setData(node, 'end', shape.end);
  setData(node, 'status', item.status);
  setData(node, 'importance', item.importance);
  setData(node, 'hue', String(state.hue));
  setData(node, 'side', placed?.side ?? 'none');
  node.toggleAttribute('data-wide', state.wide);
  node.toggleAttribute('data-thin', state.thin);
  node.toggleAttribute('data-certain', shape.certain);
  node.toggleAttribute('data-contested', item.contested);
  node.toggleAttribute('data-unconfirmed', item.review === 'unconfirmed');
  node.toggleAttribute('data-selected', state.selected);
  node.toggleAttribute('data-highlighted', state.highlighted);
  if (node.getAttribute('aria-label') !== mark.description) node.setAttribute('aria-label', mark.description);
  if (node.ariaSelected !== String(state.selected)) node.ariaSelected = String(state.selected);
  const text = node.querySelector('bdi');
  if (text !== null && text.textContent !== mark.label) text.textContent = mark.label;
  if (text !== null && text.lang !== mark.labelLanguage) text.lang = mark.labelLanguage;
  const signs = node.querySelector('.signs');
  if (signs !== null && signs.textContent !== mark.signs) signs.textContent = mark.signs;
  // Everything stands at shares of the strip, which moves and grows as a whole.
  const extent = cutTo(shape, box);
  setStyle(node, 'left', toShare(box.from, strip));
  setStyle(node, 'width', toPart(box, strip));
  setStyle(node, '--row', String(placed?.row ?? 0));
  setStyle(node, '--lane-height', `${state.laneHeight}px`);
  setStyle(node, '--at', toBoxShare(shape.at, box));
  setStyle(node, '--from', toBoxShare(extent.from, box));
  setStyle(node, '--to', toBoxShare(extent.to, box));
  setStyle(node, '--full-from', toBoxShare(shape.fullFrom, extent, 3));
  setStyle(node, '--full-to', toBoxShare(shape.fullTo, extent, 3));
  setStyle(node, '--label-left', `calc(${toBoxShare(state.labelAt, box)} + ${round(state.labelShift)}px)`);
  setStyle(node, '--label-width', `${Math.ceil(placed?.labelWidth ?? 0)}px`);
  const parts = node.querySelector<HTMLElement>('.others');
  if (parts !== null) updateOthers(parts, state);
}

/** Draws the other dates and the line that links them to the event's own. */
function updateOthers(node: HTMLElement, { others, mark, box }: MarkState): void {
  const count = others.length === 0 ? 0 : others.length + 1;
  while (node.childElementCount > count) node.lastElementChild?.remove();
  while (node.childElementCount < count) node.append(createPart('other'));
  const { at } = mark.shape;
  // From the event's own place to the nearest of each; what lies around that place needs no link.
  const ends = [at, ...others.map(({ shape }) => Math.min(Math.max(at, shape.from), shape.to))];
  const link = {
    kind: 'link',
    wide: false,
    shape: { kind: 'link', from: Math.min(...ends), to: Math.max(...ends) },
  };
  for (const [index, part] of Array.from(node.children).entries()) {
    const { kind, shape, wide } = others[index - 1] ?? link;
    if (!(part instanceof HTMLElement)) continue;
    const extent = cutTo(shape, box);
    setData(part, 'kind', kind);
    setData(part, 'shape', shape.kind);
    part.toggleAttribute('data-wide', wide);
    setStyle(part, 'left', toBoxShare((extent.from + extent.to) / 2, box));
    setStyle(part, 'width', toPart(extent, box));
  }
}

/** Where an instant stands in what is drawn of an event, in percent of it. */
function toBoxShare(at: number, { from, to }: Window, digits = 5): string {
  return `${((100 * (at - from)) / Math.max(to - from, 1)).toFixed(digits)}%`;
}

/** How long a stretch is in percent of another. */
function toPart({ from, to }: Window, whole: Window): string {
  return `${((100 * (to - from)) / Math.max(whole.to - whole.from, 1)).toFixed(5)}%`;
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
