import type { Coordinates } from '@linimasa/schema';
import { type GeoPermissibleObjects, geoCentroid, geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';

/** Pixels. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
}

/** How far one has moved from where all places are in sight: so many times closer, and pixels to the right and down. */
export interface MapMove {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** A map drawn in a frame. */
export interface MapDrawing {
  /** Paths of SVG. */
  readonly land: string;
  readonly graticule: string;
  /** Where a place stands, in pixels. */
  readonly toPoint: (place: Pick<Coordinates, 'lat' | 'lon'>) => readonly [x: number, y: number];
  /** Pixels of a kilometre. */
  readonly kilometre: number;
}

/** All places in sight. */
export const STILL: MapMove = { zoom: 1, x: 0, y: 0 };

const EARTH = 6371;
/** Pixels between the outermost places and the frame. */
const AIR = 44;
/** Radians that a frame is wide at least: closer, coasts are nothing but corners. */
const CLOSEST = 0.16;
const MOST_ZOOM = 12;
/** Degrees: where the northernmost land ends. */
const NORTH = 84;
/** Pixels beyond the frame up to which paths are drawn. */
const BEYOND = 20;

/** Draws land around places: an equal-area map whose middle is theirs, as close as shows them all, then moved. */
export function drawMap(
  land: GeoPermissibleObjects,
  places: readonly Pick<Coordinates, 'lat' | 'lon'>[],
  { width, height }: MapFrame,
  { zoom, x, y }: MapMove,
): MapDrawing {
  const points = { type: 'MultiPoint' as const, coordinates: places.map(({ lat, lon }) => [lon, lat]) };
  const [middle] = places.length === 0 ? [0] : geoCentroid(points);
  const projection = geoEqualEarth().rotate([-middle, 0]);
  const air = Math.min(AIR, width / 6, height / 6);
  projection.fitExtent(
    [
      [air, air],
      [width - air, height - air],
    ],
    places.length === 0 ? { type: 'Sphere' } : points,
  );
  const scale = Math.min(projection.scale(), width / CLOSEST);
  if (scale < projection.scale()) {
    const [[left, top], [right, bottom]] = geoPath(projection.scale(scale).translate([0, 0])).bounds(points);
    projection.translate([(width - left - right) / 2, (height - top - bottom) / 2]);
  }
  const highest = Math.min(...places.map(({ lat, lon }) => projection([lon, lat])?.[1] ?? height));
  const pole = projection([middle, NORTH])?.[1] ?? 0;
  // Beyond the pole there is nothing to see: up to it, if the places stay in sight.
  const up = Math.max(0, Math.min(pole, highest - air));
  const [left, centred] = projection.translate();
  const top = centred - up;
  projection
    .scale(scale * zoom)
    .translate([(left - width / 2) * zoom + width / 2 + x, (top - height / 2) * zoom + height / 2 + y])
    .clipExtent([
      [-BEYOND, -BEYOND],
      [width + BEYOND, height + BEYOND],
    ]);
  const path = geoPath(projection).digits(1);
  return {
    land: path(land) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    toPoint: ({ lat, lon }) => {
      const point = projection([lon, lat]);
      return [point?.[0] ?? -BEYOND, point?.[1] ?? -BEYOND];
    },
    kilometre: (scale * zoom) / EARTH,
  };
}

/** Comes so many times closer to a point of the frame, which stays where it is. */
export function zoomMove(
  { zoom, x, y }: MapMove,
  factor: number,
  { width, height }: MapFrame,
  [atX, atY]: readonly [number, number] = [width / 2, height / 2],
): MapMove {
  const next = Math.min(MOST_ZOOM, Math.max(1, zoom * factor));
  const by = next / zoom;
  if (next === 1) return STILL;
  const [fromMiddleX, fromMiddleY] = [atX - width / 2, atY - height / 2];
  return { zoom: next, x: fromMiddleX - (fromMiddleX - x) * by, y: fromMiddleY - (fromMiddleY - y) * by };
}
