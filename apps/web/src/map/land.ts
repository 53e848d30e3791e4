import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import topology from 'world-atlas/land-110m.json';

type Topology = Parameters<typeof feature>[0];

/** The land of the Earth, as coarse as the whole of it can be drawn (Natural Earth, 1 : 110 million). */
export const LAND: GeoPermissibleObjects = toLand(topology as unknown as Topology);

function toLand(read: Topology): GeoPermissibleObjects {
  const { land } = read.objects;
  if (land === undefined) throw new TypeError('The atlas holds no land');
  return feature(read, land);
}
