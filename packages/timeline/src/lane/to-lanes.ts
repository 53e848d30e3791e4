import { type Lanes, pickText, type Status, type Text, type Tile, type Vocabulary } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';
import type { Lane } from './lane.ts';

/** How many lanes are told apart at most; the rest share the last. */
export const MOST_LANES = 8;

/** What lane labels are made from. */
export interface LaneContext {
  readonly lanes: Lanes;
  readonly vocabulary: Vocabulary;
  readonly language: string;
  readonly texts: Texts;
  /** How many lanes there is room for besides the last, if fewer than {@link MOST_LANES}. */
  readonly most?: number;
  /** There is a lane for others, though the tiles count none. */
  readonly others?: boolean;
}

interface Value {
  readonly id: string;
  readonly label: Text | undefined;
  readonly count: number;
}

/**
 * Lists the lanes of a timeline, counted in tiles that hold all of it. Kinds come in the vocabulary's order and stay
 * when nothing matches a filter, so that lanes never jump; other lanes come largest first, the tail under one "other"
 * with an empty id.
 */
export function toLanes(tiles: readonly Tile[], context: LaneContext): readonly Lane[] {
  const counts = countValues(tiles);
  const rest = counts.get(undefined)?.count ?? 0;
  const named = listNamed(counts, context);
  const shown = new Set(named.toSorted((a, b) => b.count - a.count).slice(0, context.most ?? MOST_LANES));
  const tail = named.filter((value) => !shown.has(value) && value.count > 0);
  const lanes = [...named.entries()]
    .filter(([, value]) => shown.has(value))
    .map(([place, { id, label, count }]) => {
      // A lane keeps its colour where there is no room for some before it.
      const hue = place % MOST_LANES;
      return { id, label: nameLane(id, label, context), hue, count, values: [id], overlaps: false };
    });
  const count = tail.reduce((sum, value) => sum + value.count, rest);
  if (count === 0 && lanes.length > 0 && context.others !== true) return lanes;
  const isAlone = context.lanes === 'kind' || context.lanes === 'status';
  return [
    ...lanes,
    {
      id: '',
      label: lanes.length === 0 ? context.texts.onlyLane : context.texts.otherLane,
      hue: MOST_LANES,
      count,
      values: [...tail.map(({ id }) => id), undefined],
      overlaps: !isAlone,
    },
  ];
}

/** The lane in which an event is drawn: the first that it has of those shown, else the one for all others. */
export function toLaneId(values: readonly string[] | undefined, lanes: readonly Lane[]): string {
  return values?.find((value) => lanes.some(({ id }) => id === value)) ?? '';
}

function countValues(
  tiles: readonly Tile[],
): Map<string | undefined, { label: Text | undefined; count: number }> {
  const counts = new Map<string | undefined, { label: Text | undefined; count: number }>();
  for (const { count, lanes = [{ bins: [count] }] } of tiles) {
    for (const { bins, ...lane } of lanes) {
      const { value, label } = { value: undefined, label: undefined, ...lane };
      const before = counts.get(value);
      const own = bins.reduce((sum, each) => sum + each, before?.count ?? 0);
      counts.set(value, { label: before?.label ?? label, count: own });
    }
  }
  return counts;
}

function listNamed(
  counts: ReadonlyMap<string | undefined, { readonly label: Text | undefined; readonly count: number }>,
  { lanes, vocabulary }: LaneContext,
): readonly Value[] {
  const found = [...counts].flatMap(([id, value]) => (id === undefined ? [] : [{ id, ...value }]));
  if (lanes !== 'kind') return found.toSorted((a, b) => b.count - a.count);
  const kinds = Object.entries(vocabulary.kinds).toSorted(([, a], [, b]) => a.order - b.order);
  const known = kinds.map(([id, { label }]) => ({ id, label, count: counts.get(id)?.count ?? 0 }));
  return [...known, ...found.filter(({ id }) => vocabulary.kinds[id] === undefined)];
}

function nameLane(id: string, label: Text | undefined, { lanes, language, texts }: LaneContext): string {
  if (lanes === 'status') return texts.status[id as Status];
  return label === undefined ? id : pickText(label, [language]).value;
}
