import { type EventItem, type Lanes, pickText, type Text, type Vocabulary } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';
import type { Lane } from './lane.ts';

/** How many lanes are told apart; the rest share the last. */
export const MOST_LANES = 8;

/** What lane labels are made from. */
export interface LaneContext {
  readonly lanes: Lanes;
  readonly vocabulary?: Vocabulary | undefined;
  /** Names of actors, places and sources by id, where those are the lanes. */
  readonly names?: Readonly<Record<string, Text>> | undefined;
  readonly language: string;
  readonly texts: Texts;
}

/** The value by which an event belongs to a lane; the first where it has several, empty where it has none. */
export function toLaneId(item: EventItem, lanes: Lanes): string {
  switch (lanes) {
    case 'kind':
      return item.kind ?? '';
    case 'actor':
      return item.who.find(({ actor }) => actor !== undefined)?.actor ?? '';
    case 'place':
      return item.where[0] ?? '';
    case 'status':
      return item.status;
    case 'source':
      return item.citations[0]?.source ?? '';
  }
}

/**
 * Lists the lanes of a timeline. Kinds come in the vocabulary's order and stay when nothing matches a filter,
 * so that lanes never jump; other lanes come most frequent first, the tail under one "other" with an empty id.
 */
export function toLanes(items: readonly EventItem[], context: LaneContext): readonly Lane[] {
  const counts = new Map<string, number>();
  const kinds = context.lanes === 'kind' ? Object.entries(context.vocabulary?.kinds ?? {}) : [];
  for (const [id] of kinds.toSorted(([, a], [, b]) => a.order - b.order)) counts.set(id, 0);
  for (const item of items) {
    const id = toLaneId(item, context.lanes);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const named = [...counts].filter(([id]) => id !== '');
  if (context.lanes !== 'kind') named.sort(([, a], [, b]) => b - a);
  const shown = named.slice(0, MOST_LANES);
  const rest = (counts.get('') ?? 0) + named.slice(MOST_LANES).reduce((sum, [, count]) => sum + count, 0);
  const lanes = shown.map(([id, count], hue) => ({ id, label: nameLane(id, context), hue, count }));
  return rest > 0
    ? [...lanes, { id: '', label: context.texts.otherLane, hue: MOST_LANES, count: rest }]
    : lanes;
}

function nameLane(id: string, { lanes, vocabulary, names, language, texts }: LaneContext): string {
  if (lanes === 'status') return texts.status[id as EventItem['status']];
  const label = lanes === 'kind' ? vocabulary?.kinds[id]?.label : names?.[id];
  return label === undefined ? id : pickText(label, [language]).value;
}
