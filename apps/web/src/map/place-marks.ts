import type { Coordinates, Place } from '@linimasa/schema';
import type { MapDrawing, MapFrame } from './project-places.ts';

/** A place with how many of the events happen there. */
export interface CountedPlace {
  readonly place: Place & { readonly coordinates: Coordinates };
  readonly name: string;
  readonly count: number;
  /** Events are narrowed to it. */
  readonly chosen: boolean;
  /** The open event, or the one that is pointed at, happens there. */
  readonly here: boolean;
}

/** A place as it stands on the map. Pixels. */
export interface PlaceMark extends CountedPlace {
  readonly x: number;
  readonly y: number;
  /** Of the dot: its area says how many events. */
  readonly radius: number;
  /** Of the ground that it may be anywhere in; 0 for a point that is known. */
  readonly reach: number;
  /** Where its name stands; absent where there is no room. */
  readonly label?: { readonly x: number; readonly anchor: 'start' | 'end' };
}

/** Kilometres around a point that a place known no better may lie in. */
const REACH = { exact: 0, locality: 12, region: 120, country: 320 } as const;
const LEAST = 4;
const MOST = 18;
const GAP = 5;
/** Pixels of a line of text. */
const LINE = 15;

/** Places marks on a map: the largest first, so that small ones lie over them; names where none covers another. */
export function placeMarks(
  places: readonly CountedPlace[],
  drawing: Pick<MapDrawing, 'toPoint' | 'kilometre'>,
  frame: MapFrame,
  measure: (text: string) => number,
): readonly PlaceMark[] {
  const most = Math.max(1, ...places.map(({ count }) => count));
  const marks = places
    .map((counted): PlaceMark => {
      const { coordinates } = counted.place;
      const [x, y] = drawing.toPoint(coordinates);
      const share = Math.sqrt(counted.count / most);
      const radius = counted.count === 0 ? 2.5 : LEAST + (MOST - LEAST) * share;
      return { ...counted, x, y, radius, reach: REACH[coordinates.precision] * drawing.kilometre };
    })
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)
    .toSorted((a, b) => b.count - a.count || (a.place.id < b.place.id ? -1 : 1));
  const taken: Box[] = marks.filter(({ count }) => count > 0).map(toBox);
  return marks.map((mark) => {
    if (mark.count === 0) return mark;
    const label = findLabel(mark, measure(mark.name), taken, frame);
    if (label === undefined) return mark;
    taken.push(label.box);
    return { ...mark, label: { x: label.x, anchor: label.anchor } };
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function toBox({ x, y, radius }: PlaceMark): Box {
  // Dots may touch the edge of a name.
  const half = radius * 0.7;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function findLabel(mark: PlaceMark, length: number, taken: readonly Box[], { width }: MapFrame) {
  const { x, y, radius } = mark;
  const [after, before] = [x + radius + GAP, x - radius - GAP];
  const rows = { top: y - LINE / 2, bottom: y + LINE / 2 };
  const options = [
    { x: after, anchor: 'start' as const, box: { left: after, right: after + length, ...rows } },
    { x: before, anchor: 'end' as const, box: { left: before - length, right: before, ...rows } },
  ];
  const own = toBox(mark);
  return options.find(
    ({ box }) =>
      box.left >= 0 &&
      box.right <= width &&
      taken.every(
        (other) =>
          isSame(other, own) ||
          other.left >= box.right ||
          other.right <= box.left ||
          other.top >= box.bottom ||
          other.bottom <= box.top,
      ),
  );
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top;
}
