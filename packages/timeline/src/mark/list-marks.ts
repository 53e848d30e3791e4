import { type EventItem, type Lanes, pickText } from '@linimasa/schema';
import type { Lane } from '../lane/lane.ts';
import { toLaneId } from '../lane/to-lanes.ts';
import { type Mark, type MarkContext, toMark } from './mark.ts';

/** What marks are made with, and the lanes that they fall into. */
export interface MarksContext extends Pick<MarkContext, 'language' | 'zone' | 'texts'> {
  readonly by: Lanes;
  readonly lanes: readonly Lane[];
}

/** Makes the marks of events that have a place on the axis; those of no lane go to the one without an id. */
export function listMarks(
  items: readonly EventItem[],
  { by, lanes, language, ...context }: MarksContext,
): readonly Mark[] {
  const ids = new Set(lanes.map(({ id }) => id));
  const titles = new Map(items.map(({ id, title }) => [id, pickText(title, [language]).value]));
  const toLane = (item: EventItem) => (ids.has(toLaneId(item, by)) ? toLaneId(item, by) : '');
  const titleOf = (id: string) => titles.get(id);
  return items.flatMap((item) => toMark(item, { ...context, language, toLane, titleOf }) ?? []);
}
