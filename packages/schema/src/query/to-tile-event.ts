import type { EventSummary, LoneEvent, TileEvent } from './answer.ts';

/** What other answers show of an event. */
export function toSummary({ id, title, kind, when, ...item }: LoneEvent): EventSummary {
  const { status, importance, weight, contested, review, bounds } = item;
  return {
    id,
    title,
    ...(kind === undefined ? {} : { kind }),
    ...(when === undefined ? {} : { when }),
    status,
    importance,
    weight,
    contested,
    review,
    bounds,
  };
}

/** What tiles show of an event, but for its lanes. */
export function toTileEvent(item: LoneEvent): TileEvent {
  const { sequence, scheduled, alternatives } = item;
  return {
    ...toSummary(item),
    sequence,
    ...(scheduled.length === 0
      ? {}
      : { scheduled: scheduled.map(({ citations: _citations, ...when }) => when) }),
    ...(alternatives === undefined ? {} : { alternatives }),
  };
}
