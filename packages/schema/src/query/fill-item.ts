import { toImportance } from '../claim/weigh-events.ts';
import type { EventItem, TileEvent } from './answer.ts';

/** An event of which not everything is told. */
export type PartialItem = Pick<EventItem, 'id' | 'title' | 'bounds'> &
  Partial<Omit<EventItem, 'scheduled'> & Pick<TileEvent, 'scheduled'>>;

/** An event with every member: what a tile, or a question for some members, left out is empty. */
export function fillItem({ scheduled = [], weight = 0, ...event }: PartialItem): EventItem {
  return {
    formerIds: [],
    where: [],
    who: [],
    status: 'occurred',
    importance: toImportance(weight),
    tags: [],
    citations: [],
    relations: [],
    media: [],
    extra: {},
    review: 'published',
    contested: false,
    sequence: 1,
    ...event,
    weight,
    scheduled: scheduled.map((plan) => ({ citations: [], ...plan })),
  };
}
