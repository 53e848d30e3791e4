export type { PageKey } from './help/page-key.ts';
export { toOpening } from './move/to-opening.ts';
export { registerTimeline } from './register-timeline.ts';
export type { Position } from './tile/find-next.ts';
export type { Rank } from './tile/find-rank.ts';
export { type EventWalk, openWalk } from './tile/open-walk.ts';
export { TimelineElement } from './timeline-element.ts';
export type {
  LinimasaClockEvent,
  LinimasaErrorEvent,
  LinimasaHighlightEvent,
  LinimasaReadyEvent,
  LinimasaSelectEvent,
  LinimasaSettledEvent,
  LinimasaWindowEvent,
} from './timeline-events.ts';
