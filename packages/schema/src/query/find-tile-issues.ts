import { LANES } from '../event/vocabulary.ts';
import { describeValue, type Issue } from '../problem/issue.ts';
import { findNearest } from '../problem/nearest.ts';
import { MAX_SCALE, type TileAddress, toTileIndex } from '../tile/tile-scale.ts';
import { MAX_INSTANT, MIN_INSTANT } from '../time/bounds.ts';
import type { TileQuery } from './query.ts';

/** What is wrong with a question about a tile, but for its filters: only a tile that an instant of a Date lies in is one. */
export function findTileIssues({ scale, index }: TileAddress, { lane }: TileQuery): readonly Issue[] {
  return [...findScaleIssues(scale, index), ...findLaneIssues(lane)];
}

function findScaleIssues(scale: number, index: number): readonly Issue[] {
  if (!Number.isInteger(scale) || scale < 0 || scale > MAX_SCALE)
    return [toIssue('scale', `a whole number from 0 to ${MAX_SCALE}`, scale)];
  const first = toTileIndex(MIN_INSTANT, scale);
  const last = toTileIndex(MAX_INSTANT, scale);
  if (Number.isInteger(index) && index >= first && index <= last) return [];
  return [toIssue('index', `a whole number from ${first} to ${last} at scale ${scale}`, index)];
}

function findLaneIssues(lane: TileQuery['lane']): readonly Issue[] {
  if (lane === undefined || LANES.includes(lane)) return [];
  const nearest = findNearest(lane, LANES);
  return [
    toIssue('lane', nearest === undefined ? `one of ${LANES.join(', ')}` : describeValue(nearest), lane),
  ];
}

function toIssue(name: string, expected: string, value: unknown): Issue {
  return { path: [name], message: `No tile has this ${name}`, expected, received: describeValue(value) };
}
